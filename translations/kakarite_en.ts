<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>ErrorText</name>
    <message>
        <source>入力された内容を受け付けられません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力を見直して、もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中止しました。</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>それまでのデータは変わっていません。必要なときにもう一度始めてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この操作をする権限がありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者の方に依頼してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定されたものが見つかりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧を開き直して、あるかどうかを確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ名前のものがすでにあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別の名前にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルが見つかりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>場所を確かめてください。USBメモリなら抜けていないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルを読めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかのソフトで開いていれば閉じ、読み取りの権限を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルに書き込めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存先の権限を確かめるか、別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルが空です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセコンからもう一度書き出してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルが大きすぎます。レセプトのファイルではないようです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1か月分のレセプトのファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ディスクの空きが足りません。データは前のままです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不要なファイルを消して空きを作り、もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zipファイルが壊れています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元のファイルをもう一度圧縮するか、圧縮せずに入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zipファイルの中にレセプトがありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプト(UKEファイル)の入ったzipを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zipファイルにパスワードがかかっています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを外して展開したファイルを入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードが違います。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大文字・小文字とCaps Lockを確かめて、もう一度入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このフォルダにカカリテのデータはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>フォルダを確かめるか、新しく医院を作ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データが壊れているため開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>フォルダはそのまま残し、バックアップから戻してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このデータは新しい版のカカリテで作られています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>カカリテを最新の版に更新してから開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかのカカリテがこのデータを使っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開いている画面があれば閉じてから、もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このフォルダにはすでに医院のデータがあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別の空のフォルダを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵がないためデータを開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>フォルダの keys.json をバックアップから戻してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暗号化に必要な部品(SQLCipher)が見つからないか、古すぎます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>カカリテを入れ直してください。暗号化せずに開くことはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その利用者は登録されていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名前を確かめるか、管理者の方に登録を依頼してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この利用者は停止されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者の方に再開を依頼してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このPCのキーチェーンを使えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCにログインし直してから、もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このデータは別のPCのキーチェーンに結び付いています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元のPCで開くか、保管している復旧コードを使ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者が一人もいなくなるため、できません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先に別の管理者を登録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードが短いか、推測されやすいものです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12文字以上にしてください。覚えやすい言葉をいくつかつなげると長くできます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作の記録が書き換えられています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>フォルダの写しを残し、責任者に知らせてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データベースの処理に失敗しました。データは前のままです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度お試しください。続くときはカカリテを開き直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データを新しい版に移せませんでした。データは前のままです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ディスクの空きを確かめ、もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続けて間違えたため、しばらく開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>少し待ってから、もう一度入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプトのファイルではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセコンから書き出した医科のレセプト(UKE)を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPCのファイルです。医科の外来レセプトではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医科(出来高)のレセプトを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>歯科のレセプトです。医科の外来レセプトではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医科のレセプトを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調剤のレセプトです。医科の外来レセプトではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>労災のレセプトです。医科の外来レセプトではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>健康保険(社保・国保)のレセプトを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字のファイルではありません。レセプトとして読めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画像や文書ではなく、レセコンから書き出したUKEファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプトが1件も入っていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセコンで診療年月を確かめ、もう一度書き出してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外来のレセプトが入っていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外来のレセプトを含むファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その取り込みは見つかりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込みの履歴を開き直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その取り込みはすでに取り消されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>必要なら同じファイルをもう一度取り込んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者番号として使えない文字です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>診察券の番号を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その患者は見つかりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号を確かめるか、氏名やカナで探してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外の記録が見つからないか、すでに戻されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者の画面を開き直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>思わぬ誤りが起きました。データは前のままです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度お試しください。続くときはサポートに知らせてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1年%2月%3日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1日</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>知らない種類の行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知らない種類の行です。この行だけ読み飛ばしました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>項目が多い行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>項目が決まりより多い行です。余りは読んでいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>項目が足りない行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>項目が決まりより少ない行です。足りない所は空として読みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>長すぎる行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>長すぎるため、この行は読み飛ばしました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医療機関の前にある行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医療機関の行(IR)より前にあるため、読み飛ばしました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプトの外にある行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>どのレセプトにも属さない行のため、読み飛ばしました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない日付</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付として読めません。空として扱いました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改元後の古い元号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改元後の年が古い元号で書かれています。西暦に直して読みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字として読めません。空として扱いました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない診療年月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>診療年月が読めないため、このレセプトは数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めないレセプト種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプト種別が読めないため、外来として数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない性別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>男女の区分が読めません。不明として扱いました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプト番号の飛び</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプト番号が続いていません。書き出しに抜けがないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>診療識別のない行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最初の行に診療識別がありません。区分なしで読みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点数のないまとまり</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点数と回数の書かれていないまとまりです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回数の不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日ごとの回数の合計が、回数の欄と合いません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その月にない日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その月にない日に回数があります。その日は数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点数の不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明細の点数の合計が、請求点数と合いません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>総件数の不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの総件数が、数えた件数と合いません。途中で切れていないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>総点数の不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの総合計点数が、数えた点数と合いません。途中で切れていないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>請求書の合計なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最後の合計(GO)がありません。途中で切れていないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日数の不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受診した日の数が、診療実日数と合いません。明細の日を受診日としました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受診日のないレセプト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付がないため、受診日を数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二つめの保険</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保険者の行が二つあります。最初のものを使いました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴の行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>請求前の履歴の行です。数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>臓器提供者の行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>臓器提供者の行です。数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない文字がありました。外字かもしれません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終わりの後の文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの終わりの印より後に文字があります。読んでいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じレセプト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じレセプトがファイルに二度あります。後のものを使いました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外来でないレセプト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外来の医科レセプトではないため、数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保険のないレセプト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保険者も公費も書かれていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コードのない病名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コードのない病名です。疾患の集計には入りません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者を決められない</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号がなく、同じ氏名・生年月日の患者が複数います。どの患者か確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仮の患者番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者番号がないため、仮の番号で登録しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者情報の違い</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ番号の患者と、氏名・生年月日・性別のどれかが違います。登録済みの情報は変えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出用での差し替え</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検用のレセプトを、内容の違う提出用で差し替えました。院外の薬は前のものを残しています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者番号なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者番号がありません。氏名・生年月日・性別で探しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行が多すぎるレセプト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行が多すぎます。残りは読んでいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めない負担区分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>負担区分が読めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読めないコード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コードとして読めません。この行は数えていません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>医院を作成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログインの失敗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面をロック</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>レセプトを取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込みを取り消し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者CSVを取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者の画面を表示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者を検索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>患者一覧を表示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計を表示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書き出し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>利用者を追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>利用者を停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>利用者を再開</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>権限を変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外に設定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外を解除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>連絡先を変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>メモを追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定を変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計し直し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データを新しい版に移行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データを点検</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通院中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>離脱予備群</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>離脱</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目安なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>予約</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>計画書の次回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>処方の日数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いつもの間隔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>処方 %1日分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いつもの間隔 %1日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>離脱予備群になった</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>離脱になった</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復帰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>死亡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>転院</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>治癒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>転居</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人の希望</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入院・入所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>スタッフ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>種類は不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医科外来でない</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社保</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>国保</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>後期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公費</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>男</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>女</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性別不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>継続</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
