<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>CellModel</name>
    <message>
        <source>選択</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1で並べ替え</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageGrid</name>
    <message>
        <source>月ごとのレセプトの有無</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出用</source>
        <translation>For submission</translation>
    </message>
    <message>
        <source>点検用</source>
        <translation>For checking</translation>
    </message>
    <message>
        <source>不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出用(院外の薬なし)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>入力された内容を受け付けられません。</source>
        <translation>What was entered cannot be accepted.</translation>
    </message>
    <message>
        <source>入力を見直して、もう一度お試しください。</source>
        <translation>Look over the input and try again.</translation>
    </message>
    <message>
        <source>中止しました。</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>それまでのデータは変わっていません。必要なときにもう一度始めてください。</source>
        <translation>Nothing has changed. Start again when you need it.</translation>
    </message>
    <message>
        <source>この操作をする権限がありません。</source>
        <translation>You do not have the right to do this.</translation>
    </message>
    <message>
        <source>管理者の方に依頼してください。</source>
        <translation>Ask an administrator.</translation>
    </message>
    <message>
        <source>指定されたものが見つかりません。</source>
        <translation>It cannot be found.</translation>
    </message>
    <message>
        <source>一覧を開き直して、あるかどうかを確かめてください。</source>
        <translation>Open the list again and see whether it is still there.</translation>
    </message>
    <message>
        <source>同じ名前のものがすでにあります。</source>
        <translation>There is already one of the same name.</translation>
    </message>
    <message>
        <source>別の名前にしてください。</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>ファイルが見つかりません。</source>
        <translation>The file cannot be found.</translation>
    </message>
    <message>
        <source>場所を確かめてください。USBメモリなら抜けていないか確かめてください。</source>
        <translation>Check the place. If it is a USB stick, check that it is plugged in.</translation>
    </message>
    <message>
        <source>ファイルを読めません。</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>ほかのソフトで開いていれば閉じ、読み取りの権限を確かめてください。</source>
        <translation>Close it in other programs, and check that you may read it.</translation>
    </message>
    <message>
        <source>ファイルに書き込めません。</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>保存先の権限を確かめるか、別の場所を選んでください。</source>
        <translation>Check that you may write there, or choose another place.</translation>
    </message>
    <message>
        <source>ファイルが空です。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>レセコンからもう一度書き出してください。</source>
        <translation>Write it out of the receipt computer again.</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます。レセプトのファイルではないようです。</source>
        <translation>The file is too large. It does not seem to be a file of receipts.</translation>
    </message>
    <message>
        <source>1か月分のレセプトのファイルを選んでください。</source>
        <translation>Choose a file with the receipts of one month.</translation>
    </message>
    <message>
        <source>ディスクの空きが足りません。データは前のままです。</source>
        <translation>The disk is full. The data is as it was before.</translation>
    </message>
    <message>
        <source>不要なファイルを消して空きを作り、もう一度お試しください。</source>
        <translation>Delete files you do not need, and try again.</translation>
    </message>
    <message>
        <source>zipファイルが壊れています。</source>
        <translation>The zip file is damaged.</translation>
    </message>
    <message>
        <source>元のファイルをもう一度圧縮するか、圧縮せずに入れてください。</source>
        <translation>Compress the original again, or use it without compressing.</translation>
    </message>
    <message>
        <source>zipファイルの中にレセプトがありません。</source>
        <translation>The zip file holds no receipts.</translation>
    </message>
    <message>
        <source>レセプト(UKEファイル)の入ったzipを選んでください。</source>
        <translation>Choose a zip that holds receipts (UKE files).</translation>
    </message>
    <message>
        <source>zipファイルにパスワードがかかっています。</source>
        <translation>The zip file is protected by a password.</translation>
    </message>
    <message>
        <source>パスワードを外して展開したファイルを入れてください。</source>
        <translation>Unpack it, and use the unpacked file.</translation>
    </message>
    <message>
        <source>パスワードが違います。</source>
        <translation>The password is wrong.</translation>
    </message>
    <message>
        <source>大文字・小文字とCaps Lockを確かめて、もう一度入力してください。</source>
        <translation>Check upper and lower case and Caps Lock, and enter it again.</translation>
    </message>
    <message>
        <source>このフォルダにカカリテのデータはありません。</source>
        <translation>This folder holds no data of Kakarite.</translation>
    </message>
    <message>
        <source>フォルダを確かめるか、新しく医院を作ってください。</source>
        <translation>Check the folder, or make a new clinic.</translation>
    </message>
    <message>
        <source>データが壊れているため開けません。</source>
        <translation>The data is damaged and cannot be opened.</translation>
    </message>
    <message>
        <source>フォルダはそのまま残し、バックアップから戻してください。</source>
        <translation>Leave the folder as it is, and restore from a backup.</translation>
    </message>
    <message>
        <source>このデータは新しい版のカカリテで作られています。</source>
        <translation>This data was made by a newer version of Kakarite.</translation>
    </message>
    <message>
        <source>カカリテを最新の版に更新してから開いてください。</source>
        <translation>Update Kakarite to the latest version, then open it.</translation>
    </message>
    <message>
        <source>ほかのカカリテがこのデータを使っています。</source>
        <translation>Another Kakarite is using this data.</translation>
    </message>
    <message>
        <source>開いている画面があれば閉じてから、もう一度お試しください。</source>
        <translation>Close its window and try again.</translation>
    </message>
    <message>
        <source>このフォルダにはすでに医院のデータがあります。</source>
        <translation>This folder already holds the data of a clinic.</translation>
    </message>
    <message>
        <source>別の空のフォルダを選んでください。</source>
        <translation>Choose another, empty folder.</translation>
    </message>
    <message>
        <source>鍵がないためデータを開けません。</source>
        <translation>The data cannot be opened: its key is missing.</translation>
    </message>
    <message>
        <source>フォルダの keys.json をバックアップから戻してください。</source>
        <translation>Restore keys.json of the folder from a backup.</translation>
    </message>
    <message>
        <source>暗号化に必要な部品(SQLCipher)が見つからないか、古すぎます。</source>
        <translation>The encryption library (SQLCipher) is missing or too old.</translation>
    </message>
    <message>
        <source>カカリテを入れ直してください。暗号化せずに開くことはありません。</source>
        <translation>Install Kakarite again. It never opens data without encryption.</translation>
    </message>
    <message>
        <source>その利用者は登録されていません。</source>
        <translation>There is no such user.</translation>
    </message>
    <message>
        <source>名前を確かめるか、管理者の方に登録を依頼してください。</source>
        <translation>Check the name, or ask an administrator to add the user.</translation>
    </message>
    <message>
        <source>この利用者は停止されています。</source>
        <translation>This user is disabled.</translation>
    </message>
    <message>
        <source>管理者の方に再開を依頼してください。</source>
        <translation>Ask an administrator to enable the user again.</translation>
    </message>
    <message>
        <source>このPCのキーチェーンを使えません。</source>
        <translation>The keychain of this PC cannot be used.</translation>
    </message>
    <message>
        <source>PCにログインし直してから、もう一度お試しください。</source>
        <translation>Log in to the PC again, then try again.</translation>
    </message>
    <message>
        <source>このデータは別のPCのキーチェーンに結び付いています。</source>
        <translation>This data is bound to the keychain of another PC.</translation>
    </message>
    <message>
        <source>元のPCで開くか、保管している復旧コードを使ってください。</source>
        <translation>Open it on that PC, or use the recovery code you keep.</translation>
    </message>
    <message>
        <source>管理者が一人もいなくなるため、できません。</source>
        <translation>This would leave no administrator.</translation>
    </message>
    <message>
        <source>先に別の管理者を登録してください。</source>
        <translation>Add another administrator first.</translation>
    </message>
    <message>
        <source>パスワードが短いか、推測されやすいものです。</source>
        <translation>The password is short or easy to guess.</translation>
    </message>
    <message>
        <source>12文字以上にしてください。覚えやすい言葉をいくつかつなげると長くできます。</source>
        <translation>Use at least 12 characters. A few words that are easy to remember make a long one.</translation>
    </message>
    <message>
        <source>操作の記録が書き換えられています。</source>
        <translation>The log of actions has been altered.</translation>
    </message>
    <message>
        <source>フォルダの写しを残し、責任者に知らせてください。</source>
        <translation>Keep a copy of the folder, and tell the person in charge.</translation>
    </message>
    <message>
        <source>データベースの処理に失敗しました。データは前のままです。</source>
        <translation>The database failed. The data is as it was before.</translation>
    </message>
    <message>
        <source>もう一度お試しください。続くときはカカリテを開き直してください。</source>
        <translation>Try again. If it goes on, restart Kakarite.</translation>
    </message>
    <message>
        <source>データを新しい版に移せませんでした。データは前のままです。</source>
        <translation>The data could not be moved to the new version. It is as it was before.</translation>
    </message>
    <message>
        <source>ディスクの空きを確かめ、もう一度お試しください。</source>
        <translation>Check the free space of the disk, and try again.</translation>
    </message>
    <message>
        <source>続けて間違えたため、しばらく開けません。</source>
        <translation>Too many wrong attempts. It stays closed for a while.</translation>
    </message>
    <message>
        <source>少し待ってから、もう一度入力してください。</source>
        <translation>Wait a little, then enter it again.</translation>
    </message>
    <message>
        <source>レセプトのファイルではありません。</source>
        <translation>This is not a file of receipts.</translation>
    </message>
    <message>
        <source>レセコンから書き出した医科のレセプト(UKE)を選んでください。</source>
        <translation>Choose medical receipts (UKE) written by the receipt computer.</translation>
    </message>
    <message>
        <source>DPCのファイルです。医科の外来レセプトではありません。</source>
        <translation>This is a DPC file, not medical outpatient receipts.</translation>
    </message>
    <message>
        <source>医科(出来高)のレセプトを選んでください。</source>
        <translation>Choose medical receipts (fee for service).</translation>
    </message>
    <message>
        <source>歯科のレセプトです。医科の外来レセプトではありません。</source>
        <translation>These are dental receipts, not medical outpatient receipts.</translation>
    </message>
    <message>
        <source>医科のレセプトを選んでください。</source>
        <translation>Choose medical receipts.</translation>
    </message>
    <message>
        <source>調剤のレセプトです。医科の外来レセプトではありません。</source>
        <translation>These are pharmacy receipts, not medical outpatient receipts.</translation>
    </message>
    <message>
        <source>労災のレセプトです。医科の外来レセプトではありません。</source>
        <translation>These are workers&apos; compensation receipts, not medical outpatient receipts.</translation>
    </message>
    <message>
        <source>健康保険(社保・国保)のレセプトを選んでください。</source>
        <translation>Choose receipts of health insurance (社保, 国保).</translation>
    </message>
    <message>
        <source>文字のファイルではありません。レセプトとして読めません。</source>
        <translation>This is not a text file. It cannot be read as receipts.</translation>
    </message>
    <message>
        <source>画像や文書ではなく、レセコンから書き出したUKEファイルを選んでください。</source>
        <translation>Choose a UKE file written by the receipt computer, not a picture or a document.</translation>
    </message>
    <message>
        <source>レセプトが1件も入っていません。</source>
        <translation>It holds not a single receipt.</translation>
    </message>
    <message>
        <source>レセコンで診療年月を確かめ、もう一度書き出してください。</source>
        <translation>Check the month in the receipt computer, and write it out again.</translation>
    </message>
    <message>
        <source>外来のレセプトが入っていません。</source>
        <translation>It holds no outpatient receipts.</translation>
    </message>
    <message>
        <source>外来のレセプトを含むファイルを選んでください。</source>
        <translation>Choose a file with outpatient receipts.</translation>
    </message>
    <message>
        <source>その取り込みは見つかりません。</source>
        <translation>There is no such import.</translation>
    </message>
    <message>
        <source>取り込みの履歴を開き直してください。</source>
        <translation>Open the history of imports again.</translation>
    </message>
    <message>
        <source>その取り込みはすでに取り消されています。</source>
        <translation>This import has already been undone.</translation>
    </message>
    <message>
        <source>必要なら同じファイルをもう一度取り込んでください。</source>
        <translation>Import the same file again if you need it.</translation>
    </message>
    <message>
        <source>患者番号として使えない文字です。</source>
        <translation>These characters cannot be a patient number.</translation>
    </message>
    <message>
        <source>診察券の番号を確かめてください。</source>
        <translation>Check the number on the patient&apos;s card.</translation>
    </message>
    <message>
        <source>その患者は見つかりません。</source>
        <translation>There is no such patient.</translation>
    </message>
    <message>
        <source>番号を確かめるか、氏名やカナで探してください。</source>
        <translation>Check the number, or search by name or kana.</translation>
    </message>
    <message>
        <source>対象外の記録が見つからないか、すでに戻されています。</source>
        <translation>The exclusion cannot be found, or has already been undone.</translation>
    </message>
    <message>
        <source>患者の画面を開き直してください。</source>
        <translation>Open the patient again.</translation>
    </message>
    <message>
        <source>思わぬ誤りが起きました。データは前のままです。</source>
        <translation>Something unexpected went wrong. The data is as it was before.</translation>
    </message>
    <message>
        <source>もう一度お試しください。続くときはサポートに知らせてください。</source>
        <translation>Try again. If it goes on, tell support.</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>× または Delete キーで外します</source>
        <translation>Remove with × or the Delete key</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1/%2/%3</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1日</source>
        <translation>%1 days</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>初診月別の継続率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1か月</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>知らない種類の行</source>
        <translation>Unknown kind of line</translation>
    </message>
    <message>
        <source>知らない種類の行です。この行だけ読み飛ばしました。</source>
        <translation>A line of an unknown kind. Only this line was skipped.</translation>
    </message>
    <message>
        <source>項目が多い行</source>
        <translation>Line with too many fields</translation>
    </message>
    <message>
        <source>項目が決まりより多い行です。余りは読んでいません。</source>
        <translation>The line has more fields than it should. The rest was not read.</translation>
    </message>
    <message>
        <source>項目が足りない行</source>
        <translation>Line with too few fields</translation>
    </message>
    <message>
        <source>項目が決まりより少ない行です。足りない所は空として読みました。</source>
        <translation>The line has fewer fields than it should. The missing ones were read as blank.</translation>
    </message>
    <message>
        <source>長すぎる行</source>
        <translation>Line too long</translation>
    </message>
    <message>
        <source>長すぎるため、この行は読み飛ばしました。</source>
        <translation>The line is too long and was skipped.</translation>
    </message>
    <message>
        <source>医療機関の前にある行</source>
        <translation>Line before the facility</translation>
    </message>
    <message>
        <source>医療機関の行(IR)より前にあるため、読み飛ばしました。</source>
        <translation>The line stands before the facility (IR) and was skipped.</translation>
    </message>
    <message>
        <source>レセプトの外にある行</source>
        <translation>Line outside a receipt</translation>
    </message>
    <message>
        <source>どのレセプトにも属さない行のため、読み飛ばしました。</source>
        <translation>The line belongs to no receipt and was skipped.</translation>
    </message>
    <message>
        <source>読めない日付</source>
        <translation>Unreadable date</translation>
    </message>
    <message>
        <source>日付として読めません。空として扱いました。</source>
        <translation>It cannot be read as a date, and was taken as blank.</translation>
    </message>
    <message>
        <source>改元後の古い元号</source>
        <translation>Era that had ended</translation>
    </message>
    <message>
        <source>改元後の年が古い元号で書かれています。西暦に直して読みました。</source>
        <translation>The year is written in an era that had ended. It was converted and read.</translation>
    </message>
    <message>
        <source>読めない数字</source>
        <translation>Unreadable number</translation>
    </message>
    <message>
        <source>数字として読めません。空として扱いました。</source>
        <translation>It cannot be read as a number, and was taken as blank.</translation>
    </message>
    <message>
        <source>読めない診療年月</source>
        <translation>Unreadable month of care</translation>
    </message>
    <message>
        <source>診療年月が読めないため、このレセプトは数えていません。</source>
        <translation>The month of care cannot be read, so this receipt is not counted.</translation>
    </message>
    <message>
        <source>読めないレセプト種別</source>
        <translation>Unreadable receipt type</translation>
    </message>
    <message>
        <source>レセプト種別が読めないため、外来として数えていません。</source>
        <translation>The type of the receipt cannot be read, so it is not counted as outpatient care.</translation>
    </message>
    <message>
        <source>読めない性別</source>
        <translation>Unreadable sex</translation>
    </message>
    <message>
        <source>男女の区分が読めません。不明として扱いました。</source>
        <translation>The sex cannot be read, and was taken as unknown.</translation>
    </message>
    <message>
        <source>レセプト番号の飛び</source>
        <translation>Gap in receipt numbers</translation>
    </message>
    <message>
        <source>レセプト番号が続いていません。書き出しに抜けがないか確かめてください。</source>
        <translation>The receipt numbers have a gap. Check that nothing is missing from the file.</translation>
    </message>
    <message>
        <source>診療識別のない行</source>
        <translation>Line without a care category</translation>
    </message>
    <message>
        <source>最初の行に診療識別がありません。区分なしで読みました。</source>
        <translation>The first line has no care category (診療識別). It was read without one.</translation>
    </message>
    <message>
        <source>点数のないまとまり</source>
        <translation>Unit without points</translation>
    </message>
    <message>
        <source>点数と回数の書かれていないまとまりです。</source>
        <translation>A unit without points and count.</translation>
    </message>
    <message>
        <source>回数の不一致</source>
        <translation>Counts disagree</translation>
    </message>
    <message>
        <source>日ごとの回数の合計が、回数の欄と合いません。</source>
        <translation>The counts of the days do not add up to the count field.</translation>
    </message>
    <message>
        <source>その月にない日</source>
        <translation>Day outside the month</translation>
    </message>
    <message>
        <source>その月にない日に回数があります。その日は数えていません。</source>
        <translation>There is a count on a day the month does not have. That day is not counted.</translation>
    </message>
    <message>
        <source>点数の不一致</source>
        <translation>Points disagree</translation>
    </message>
    <message>
        <source>明細の点数の合計が、請求点数と合いません。</source>
        <translation>The points of the lines do not add up to the points claimed.</translation>
    </message>
    <message>
        <source>総件数の不一致</source>
        <translation>Total count disagrees</translation>
    </message>
    <message>
        <source>ファイルの総件数が、数えた件数と合いません。途中で切れていないか確かめてください。</source>
        <translation>The total count of the file differs from what was counted. Check that the file is not cut off.</translation>
    </message>
    <message>
        <source>総点数の不一致</source>
        <translation>Total points disagree</translation>
    </message>
    <message>
        <source>ファイルの総合計点数が、数えた点数と合いません。途中で切れていないか確かめてください。</source>
        <translation>The total points of the file differ from what was counted. Check that the file is not cut off.</translation>
    </message>
    <message>
        <source>請求書の合計なし</source>
        <translation>No totals</translation>
    </message>
    <message>
        <source>最後の合計(GO)がありません。途中で切れていないか確かめてください。</source>
        <translation>The closing totals (GO) are missing. Check that the file is not cut off.</translation>
    </message>
    <message>
        <source>日数の不一致</source>
        <translation>Days disagree</translation>
    </message>
    <message>
        <source>受診した日の数が、診療実日数と合いません。明細の日を受診日としました。</source>
        <translation>The number of visit days differs from the days claimed. The days of the lines were taken as visits.</translation>
    </message>
    <message>
        <source>受診日のないレセプト</source>
        <translation>Receipt without visit days</translation>
    </message>
    <message>
        <source>日付がないため、受診日を数えていません。</source>
        <translation>There are no dates, so no visit is counted.</translation>
    </message>
    <message>
        <source>二つめの保険</source>
        <translation>Second insurer</translation>
    </message>
    <message>
        <source>保険者の行が二つあります。最初のものを使いました。</source>
        <translation>There are two insurer lines. The first was used.</translation>
    </message>
    <message>
        <source>履歴の行</source>
        <translation>History line</translation>
    </message>
    <message>
        <source>請求前の履歴の行です。数えていません。</source>
        <translation>A line of the history before the claim. It is not counted.</translation>
    </message>
    <message>
        <source>臓器提供者の行</source>
        <translation>Lines of an organ donor</translation>
    </message>
    <message>
        <source>臓器提供者の行です。数えていません。</source>
        <translation>Lines of an organ donor. They are not counted.</translation>
    </message>
    <message>
        <source>読めない文字</source>
        <translation>Unreadable characters</translation>
    </message>
    <message>
        <source>読めない文字がありました。外字かもしれません。</source>
        <translation>Some characters could not be read. They may be private ones (外字).</translation>
    </message>
    <message>
        <source>終わりの後の文字</source>
        <translation>Text after the end</translation>
    </message>
    <message>
        <source>ファイルの終わりの印より後に文字があります。読んでいません。</source>
        <translation>There is text after the end mark of the file. It was not read.</translation>
    </message>
    <message>
        <source>同じレセプト</source>
        <translation>Same receipt twice</translation>
    </message>
    <message>
        <source>同じレセプトがファイルに二度あります。後のものを使いました。</source>
        <translation>The same receipt is in the file twice. The later one was used.</translation>
    </message>
    <message>
        <source>外来でないレセプト</source>
        <translation>Not an outpatient receipt</translation>
    </message>
    <message>
        <source>外来の医科レセプトではないため、数えていません。</source>
        <translation>Not an outpatient medical claim, so it is not counted.</translation>
    </message>
    <message>
        <source>保険のないレセプト</source>
        <translation>Receipt without a payer</translation>
    </message>
    <message>
        <source>保険者も公費も書かれていません。</source>
        <translation>It names neither an insurer nor a public payer.</translation>
    </message>
    <message>
        <source>コードのない病名</source>
        <translation>Disease without a code</translation>
    </message>
    <message>
        <source>コードのない病名です。疾患の集計には入りません。</source>
        <translation>A disease without a code. It does not enter the figures by disease.</translation>
    </message>
    <message>
        <source>患者を決められない</source>
        <translation>Patient not certain</translation>
    </message>
    <message>
        <source>番号がなく、同じ氏名・生年月日の患者が複数います。どの患者か確かめてください。</source>
        <translation>There is no number, and several patients have this name and birth date. Check which one it is.</translation>
    </message>
    <message>
        <source>仮の患者番号</source>
        <translation>Provisional patient number</translation>
    </message>
    <message>
        <source>患者番号がないため、仮の番号で登録しました。</source>
        <translation>There is no patient number, so a provisional one was given.</translation>
    </message>
    <message>
        <source>患者情報の違い</source>
        <translation>Patient data differs</translation>
    </message>
    <message>
        <source>同じ番号の患者と、氏名・生年月日・性別のどれかが違います。登録済みの情報は変えていません。</source>
        <translation>Name, birth date or sex differs from the patient of this number. What was recorded is unchanged.</translation>
    </message>
    <message>
        <source>提出用での差し替え</source>
        <translation>Replaced by a submission file</translation>
    </message>
    <message>
        <source>点検用のレセプトを、内容の違う提出用で差し替えました。院外の薬は前のものを残しています。</source>
        <translation>A 点検用 receipt was replaced by a 提出用 one that differs. Its outside prescriptions were kept.</translation>
    </message>
    <message>
        <source>患者番号なし</source>
        <translation>No patient number</translation>
    </message>
    <message>
        <source>患者番号がありません。氏名・生年月日・性別で探しました。</source>
        <translation>There is no patient number. The patient was looked for by name, birth date and sex.</translation>
    </message>
    <message>
        <source>行が多すぎるレセプト</source>
        <translation>Receipt with too many lines</translation>
    </message>
    <message>
        <source>行が多すぎます。残りは読んでいません。</source>
        <translation>There are too many lines. The rest was not read.</translation>
    </message>
    <message>
        <source>読めない負担区分</source>
        <translation>Unreadable burden code</translation>
    </message>
    <message>
        <source>負担区分が読めません。</source>
        <translation>The burden code (負担区分) cannot be read.</translation>
    </message>
    <message>
        <source>読めないコード</source>
        <translation>Unreadable code</translation>
    </message>
    <message>
        <source>コードとして読めません。この行は数えていません。</source>
        <translation>It cannot be read as a code. This line is not counted.</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>読み込んでいます</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateBars</name>
    <message>
        <source>疾患別の状態</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 通院中 %2人 離脱予備群 %3人 離脱 %4人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1人 ・ 離脱 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 通院中 %2人、離脱予備群 %3人、離脱 %4人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>24か月の経過</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最終受診 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受診 %1回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回の目安 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受診</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お薬</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>検査</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 受診</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 から %2 まで</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>医院を作成</source>
        <translation>Created the clinic</translation>
    </message>
    <message>
        <source>ログイン</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>ログインの失敗</source>
        <translation>Failed login</translation>
    </message>
    <message>
        <source>画面をロック</source>
        <translation>Locked the screen</translation>
    </message>
    <message>
        <source>レセプトを取り込み</source>
        <translation>Imported receipts</translation>
    </message>
    <message>
        <source>取り込みを取り消し</source>
        <translation>Undid an import</translation>
    </message>
    <message>
        <source>患者CSVを取り込み</source>
        <translation>Imported a patient CSV</translation>
    </message>
    <message>
        <source>患者の画面を表示</source>
        <translation>Viewed a patient</translation>
    </message>
    <message>
        <source>患者を検索</source>
        <translation>Searched patients</translation>
    </message>
    <message>
        <source>患者一覧を表示</source>
        <translation>Viewed the patient list</translation>
    </message>
    <message>
        <source>集計を表示</source>
        <translation>Viewed a report</translation>
    </message>
    <message>
        <source>書き出し</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>利用者を追加</source>
        <translation>Added a user</translation>
    </message>
    <message>
        <source>利用者を停止</source>
        <translation>Disabled a user</translation>
    </message>
    <message>
        <source>利用者を再開</source>
        <translation>Enabled a user</translation>
    </message>
    <message>
        <source>パスワードを変更</source>
        <translation>Changed a password</translation>
    </message>
    <message>
        <source>権限を変更</source>
        <translation>Changed a role</translation>
    </message>
    <message>
        <source>対象外に設定</source>
        <translation>Excluded a patient</translation>
    </message>
    <message>
        <source>対象外を解除</source>
        <translation>Ended an exclusion</translation>
    </message>
    <message>
        <source>連絡先を変更</source>
        <translation>Changed contacts</translation>
    </message>
    <message>
        <source>メモを追加</source>
        <translation>Added a note</translation>
    </message>
    <message>
        <source>設定を変更</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>集計し直し</source>
        <translation>Derived again</translation>
    </message>
    <message>
        <source>データを新しい版に移行</source>
        <translation>Moved the data to a new version</translation>
    </message>
    <message>
        <source>データを点検</source>
        <translation>Verified the data</translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>通院中</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>離脱予備群</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>離脱</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>目安なし</source>
        <translation>No estimate</translation>
    </message>
    <message>
        <source>予約</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>計画書の次回</source>
        <translation>Next date of the care plan</translation>
    </message>
    <message>
        <source>処方の日数</source>
        <translation>Days of medicine</translation>
    </message>
    <message>
        <source>いつもの間隔</source>
        <translation>Usual interval</translation>
    </message>
    <message>
        <source>処方 %1日分</source>
        <translation>Medicine for %1 days</translation>
    </message>
    <message>
        <source>いつもの間隔 %1日</source>
        <translation>Usual interval %1 days</translation>
    </message>
    <message>
        <source>離脱予備群になった</source>
        <translation>Became at risk</translation>
    </message>
    <message>
        <source>離脱になった</source>
        <translation>Dropped out</translation>
    </message>
    <message>
        <source>復帰</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>転院</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>治癒</source>
        <translation>Cured</translation>
    </message>
    <message>
        <source>転居</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>本人の希望</source>
        <translation>At own wish</translation>
    </message>
    <message>
        <source>入院・入所</source>
        <translation>Admitted</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>管理者</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>スタッフ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>点検用</source>
        <translation>For checking</translation>
    </message>
    <message>
        <source>提出用</source>
        <translation>For submission</translation>
    </message>
    <message>
        <source>種類は不明</source>
        <translation>Kind unknown</translation>
    </message>
    <message>
        <source>医科外来でない</source>
        <translation>Not outpatient care</translation>
    </message>
    <message>
        <source>社保</source>
        <translation>Employees&apos; insurance</translation>
    </message>
    <message>
        <source>国保</source>
        <translation>National insurance</translation>
    </message>
    <message>
        <source>後期</source>
        <translation>Late-stage elderly</translation>
    </message>
    <message>
        <source>公費</source>
        <translation>Public payer</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>性別不明</source>
        <translation>Sex unknown</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>継続</source>
        <translation>Ongoing</translation>
    </message>
</context>
</TS>
