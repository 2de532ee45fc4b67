<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>AuditText</name>
    <message>
        <source>患者 %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>利用者 %1</source>
        <translation>User %1</translation>
    </message>
    <message>
        <source>取り込み %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>患者一覧</source>
        <translation>Patient list</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>予備のコード</source>
        <translation>Spare codes</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>ログインの失敗 %1回</source>
        <translation>%1 failed logins</translation>
    </message>
    <message>
        <source>夜間(22時〜6時)のログイン %1回</source>
        <translation>%1 logins at night (22:00–6:00)</translation>
    </message>
    <message>
        <source>休診日のログイン %1回</source>
        <translation>%1 logins on a closed day</translation>
    </message>
    <message>
        <source>1日に患者 %1人の画面を表示</source>
        <translation>Opened %1 patients in one day</translation>
    </message>
    <message>
        <source>1日に %1回の検索・一覧</source>
        <translation>%1 searches and lists in one day</translation>
    </message>
    <message>
        <source>1日に %1件を書き出し</source>
        <translation>Exported %1 rows in one day</translation>
    </message>
    <message>
        <source>操作の記録の終わりから %1件が失われています</source>
        <translation>%1 entries are missing from the end of the activity log</translation>
    </message>
    <message>
        <source>操作の記録の控えがなく、作り直しました</source>
        <translation>The anchor of the activity log was missing and was made anew</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>Login name</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>患者番号</source>
        <translation>Patient number</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>変更した項目</source>
        <translation>Fields changed</translation>
    </message>
    <message>
        <source>新規患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>再診の患者</source>
        <translation>Patients seen before</translation>
    </message>
    <message>
        <source>定期通院</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>定期通院の新規</source>
        <translation>New regular patients</translation>
    </message>
    <message>
        <source>定期通院の復帰</source>
        <translation>Regular patients who returned</translation>
    </message>
    <message>
        <source>定期通院の離脱など</source>
        <translation>Regular patients who left</translation>
    </message>
    <message>
        <source>離脱予備群</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>離脱した患者</source>
        <translation>Patients who dropped out</translation>
    </message>
    <message>
        <source>復帰した患者</source>
        <translation>Patients who returned</translation>
    </message>
    <message>
        <source>受診患者</source>
        <translation>Patients seen</translation>
    </message>
    <message>
        <source>復帰した患者(30日)の一覧</source>
        <translation>List: returned (30 days)</translation>
    </message>
    <message>
        <source>%1の一覧</source>
        <translation>List: %1</translation>
    </message>
    <message>
        <source>%1が初診で、%2の終わりに離脱していない患者</source>
        <translation>First seen in %1, not dropped at the end of %2</translation>
    </message>
    <message>
        <source>%1の%2</source>
        <translation>%2, %1</translation>
    </message>
    <message>
        <source>ダッシュボード</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>初診月ごとの定着</source>
        <translation>Retention by first visit</translation>
    </message>
    <message>
        <source>月ごとの集計</source>
        <translation>Monthly sums</translation>
    </message>
    <message>
        <source>操作がなかったため</source>
        <translation>Nobody touched it</translation>
    </message>
    <message>
        <source>パソコンのロック・スリープのため</source>
        <translation>The PC was locked or went to sleep</translation>
    </message>
    <message>
        <source>利用者の操作</source>
        <translation>By the user</translation>
    </message>
    <message>
        <source>受診患者の推移</source>
        <translation>Patients seen by month</translation>
    </message>
    <message>
        <source>定期通院患者の増減</source>
        <translation>Regular patients: change</translation>
    </message>
    <message>
        <source>曜日別の受診</source>
        <translation>By weekday</translation>
    </message>
    <message>
        <source>継続率(初診月別)</source>
        <translation>Retention by first visit</translation>
    </message>
    <message>
        <source>疾患別の状態</source>
        <translation>States by disease</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>画像</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>画像をコピー</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>離脱予備群とする月数</source>
        <translation>Months until at risk</translation>
    </message>
    <message>
        <source>離脱とする月数</source>
        <translation>Months until dropped</translation>
    </message>
    <message>
        <source>休診の曜日</source>
        <translation>Closed weekdays</translation>
    </message>
    <message>
        <source>休診日</source>
        <translation>Closing days</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>自動ロックの時間</source>
        <translation>Time until it locks</translation>
    </message>
    <message>
        <source>バックアップの場所</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>2つ目のバックアップの場所</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>患者CSVの列の割り当て</source>
        <translation>Columns of patient CSVs</translation>
    </message>
    <message>
        <source>ファイルへの写し</source>
        <translation>Copy into a file</translation>
    </message>
    <message>
        <source>復元の確認</source>
        <translation>Trial restore</translation>
    </message>
    <message>
        <source>バックアップの作成</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>成功</source>
        <translation>done</translation>
    </message>
    <message>
        <source>失敗</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>前のデータは開けませんでした</source>
        <translation>The data before could not be opened</translation>
    </message>
    <message>
        <source>%1 のバックアップ</source>
        <translation>Backup of %1</translation>
    </message>
    <message>
        <source>%1 のバックアップの鍵だけ</source>
        <translation>Only the keys of the backup of %1</translation>
    </message>
    <message>
        <source>登録のないログイン名</source>
        <translation>Unknown login</translation>
    </message>
    <message>
        <source>外した</source>
        <translation>turned off</translation>
    </message>
    <message>
        <source>準備</source>
        <translation>prepared</translation>
    </message>
    <message>
        <source>データの鍵</source>
        <translation>Data key</translation>
    </message>
    <message>
        <source>操作の記録の控え</source>
        <translation>Anchor of the log</translation>
    </message>
    <message>
        <source>データの形式 第%1版</source>
        <translation>Data format, version %1</translation>
    </message>
    <message>
        <source>データ全体</source>
        <translation>All data</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>カナ</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>患者の削除</source>
        <translation>Patient deleted</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>携帯電話</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>LINEの登録日</source>
        <translation>LINE linked on</translation>
    </message>
    <message>
        <source>連絡先の削除</source>
        <translation>Contact deleted</translation>
    </message>
    <message>
        <source>対象外の開始日</source>
        <translation>Excluded from</translation>
    </message>
    <message>
        <source>対象外の区分</source>
        <translation>Kind of exclusion</translation>
    </message>
    <message>
        <source>対象外の理由</source>
        <translation>Reason for exclusion</translation>
    </message>
    <message>
        <source>対象外の取り消し</source>
        <translation>Exclusion undone</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>権限</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>初めのパスワード</source>
        <translation>Initial password</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>設定の削除</source>
        <translation>Setting deleted</translation>
    </message>
    <message>
        <source>マスター %1</source>
        <translation>Master %1</translation>
    </message>
    <message>
        <source>夜間(22時〜6時)の患者の表示・書き出し %1回</source>
        <translation>Patients opened or exported at night (22–6): %1</translation>
    </message>
    <message>
        <source>復旧コードでパスワードを決め直し %1回</source>
        <translation>Password set with the recovery code: %1</translation>
    </message>
    <message>
        <source>確認コードを外した %1回</source>
        <translation>Second factor turned off: %1</translation>
    </message>
    <message>
        <source>利用者を追加 %1人</source>
        <translation>Users added: %1</translation>
    </message>
    <message>
        <source>データ全体の写し(バックアップのファイル)を %1回作成</source>
        <translation>%1 copies of all the data (backup files) made</translation>
    </message>
    <message>
        <source>バックアップから戻しました(記録 %1件は、横に移した前のデータにあります)</source>
        <translation>Restored from a backup (%1 log entries are in the data that was moved aside)</translation>
    </message>
    <message>
        <source>バックアップから戻しました</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>利用者の権限を変更 %1回</source>
        <translation>Role of a user changed %1 times</translation>
    </message>
    <message>
        <source>鍵のファイル(keys.json)</source>
        <translation>the key file (keys.json)</translation>
    </message>
    <message>
        <source>取り込みの取り消し %1回</source>
        <translation>Imports undone: %1</translation>
    </message>
    <message>
        <source>鍵のファイルが前のものに戻され、その日のパスワードや復旧コードで開きました</source>
        <translation>An earlier key file was put back: the passwords and the recovery code of that day opened the data</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>新しいパスワード</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>%1 のデータベースを作りました: %2</source>
        <translation>Made the database of %1: %2</translation>
    </message>
    <message>
        <source>復旧コード(紙に書いて院長が保管してください。パスワードを忘れたときに要ります): %1</source>
        <translation>Recovery code (write it on paper and keep it safe; it is needed when the password is forgotten): %1</translation>
    </message>
    <message>
        <source>停止中</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>権限</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>%1 さんのパスワード</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>%1 さんを加えました。</source>
        <translation>Added %1.</translation>
    </message>
    <message>
        <source>%1 さんを停止しました。</source>
        <translation>Disabled %1.</translation>
    </message>
    <message>
        <source>%1 さんの停止を解きました。</source>
        <translation>Enabled %1.</translation>
    </message>
    <message>
        <source>%1 さんの新しいパスワード</source>
        <translation>New password of %1</translation>
    </message>
    <message>
        <source>%1 さんのパスワードを変えました。</source>
        <translation>Changed the password of %1.</translation>
    </message>
    <message>
        <source>新しいパスワードの入ったファイル(または KAKARITE_NEW_PASSWORD)</source>
        <translation>file holding the new password (or KAKARITE_NEW_PASSWORD)</translation>
    </message>
    <message>
        <source>新しいクリニックのデータベースを作ります</source>
        <translation>makes the database of a new clinic</translation>
    </message>
    <message>
        <source>クリニックの名前</source>
        <translation>name of the clinic</translation>
    </message>
    <message>
        <source>最初の管理者のログイン名</source>
        <translation>login of the first administrator</translation>
    </message>
    <message>
        <source>その管理者の名前</source>
        <translation>name of that administrator</translation>
    </message>
    <message>
        <source>権限(省くと staff)</source>
        <translation>role (staff unless told)</translation>
    </message>
    <message>
        <source>停止を解きます: users enable LOGIN</source>
        <translation>enables a user again: users enable LOGIN</translation>
    </message>
    <message>
        <source>パスワードを変えます: users password [LOGIN]</source>
        <translation>changes a password: users password [LOGIN]</translation>
    </message>
    <message>
        <source>クリニックのフォルダ</source>
        <translation>folder of the clinic</translation>
    </message>
    <message>
        <source>パスワードの入ったファイル</source>
        <translation>file holding the password</translation>
    </message>
    <message>
        <source>結果をJSONで出力</source>
        <translation>print the result as JSON</translation>
    </message>
    <message>
        <source>表示の言語</source>
        <translation>language</translation>
    </message>
    <message>
        <source>使い方を表示</source>
        <translation>show how to use it</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>操作の記録 %1件は書き換えられていません。</source>
        <translation>None of the %1 log entries has been altered.</translation>
    </message>
    <message>
        <source>操作の記録は %1番から書き換えられています。</source>
        <translation>The log has been altered from entry %1 on.</translation>
    </message>
    <message>
        <source>異常なし</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>異常あり</source>
        <translation>Not sound</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Log of actions</translation>
    </message>
    <message>
        <source>鍵</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>月ごとの集計</source>
        <translation>Monthly sums</translation>
    </message>
    <message>
        <source>保管しているファイル %1件から作り直しました。</source>
        <translation>Derived everything again from %1 kept files.</translation>
    </message>
    <message>
        <source>この件数まで(0 は全部)</source>
        <translation>at most this many (0 = all)</translation>
    </message>
    <message>
        <source>操作の記録が書き換えられていないか調べます</source>
        <translation>checks that the log has not been altered</translation>
    </message>
    <message>
        <source>保管しているレセプトから受診などを作り直します</source>
        <translation>derives visits and the rest again from the kept receipts</translation>
    </message>
    <message>
        <source>デモのクリニックのパスワード</source>
        <translation>Password of the demo clinic</translation>
    </message>
    <message>
        <source>院長</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>デモのクリニック「%1」を作りました: %2</source>
        <translation>Made the demo clinic “%1”: %2</translation>
    </message>
    <message>
        <source>ログイン名 %1・患者 %2人・受診 %3回・レセプトのファイル %4件(%5)</source>
        <translation>Login %1; %2 patients, %3 visits, %4 receipt files (%5)</translation>
    </message>
    <message>
        <source>架空のクリニックを作り、そのレセプトを取り込みます</source>
        <translation>makes a clinic of invented people and imports its receipts</translation>
    </message>
    <message>
        <source>患者の人数(省くと 2000)</source>
        <translation>number of patients (2000 unless told)</translation>
    </message>
    <message>
        <source>月数(省くと 24)</source>
        <translation>number of months (24 unless told)</translation>
    </message>
    <message>
        <source>乱数の種</source>
        <translation>seed of the random numbers</translation>
    </message>
    <message>
        <source>ファイルを書くフォルダ(省くと DIR-files)</source>
        <translation>folder to write the files to (DIR-files unless told)</translation>
    </message>
    <message>
        <source>%1 %2 レセプト %3件(新しい %4・差し替え %5・同じ %6)、新しい患者 %7人、%8点</source>
        <translation>%1 %2: %3 receipts (%4 new, %5 replaced, %6 unchanged), %7 new patients, %8 points</translation>
    </message>
    <message>
        <source>同じファイルは取り込み済みです。何も変わっていません。</source>
        <translation>The same file was imported before. Nothing has changed.</translation>
    </message>
    <message>
        <source>取り込まなかったもの: %1件(入院など外来でないもの、診療月の読めないもの)</source>
        <translation>Left out: %1 (not outpatient care, or a month that cannot be read)</translation>
    </message>
    <message>
        <source>請求書の合計と一致しています。</source>
        <translation>Agrees with the totals of the file.</translation>
    </message>
    <message>
        <source>請求書の合計と一致しません。ファイルが途中で切れていないか確かめてください。</source>
        <translation>Does not agree with the totals of the file. Check that the file is not cut off.</translation>
    </message>
    <message>
        <source>確認: %1 %2件</source>
        <translation>Check: %1, %2 times</translation>
    </message>
    <message>
        <source>患者 %1人・受診 %2回(%3秒)</source>
        <translation>%1 patients, %2 visits (%3 s)</translation>
    </message>
    <message>
        <source>試しに読んだだけで、何も取り込んでいません。</source>
        <translation>This was a dry run; nothing was imported.</translation>
    </message>
    <message>
        <source>取り込み %1 を取り消しました。</source>
        <translation>Import %1 was undone.</translation>
    </message>
    <message>
        <source>取り消し済み</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>診療月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>取り込んだ人</source>
        <translation>Imported by</translation>
    </message>
    <message>
        <source>レセプトを取り込みます: import receipts FILE...</source>
        <translation>imports receipts: import receipts FILE...</translation>
    </message>
    <message>
        <source>試しに読むだけで取り込まない</source>
        <translation>read only, import nothing</translation>
    </message>
    <message>
        <source>取り込みの履歴、--undo で取り消し</source>
        <translation>history of imports; --undo takes one back</translation>
    </message>
    <message>
        <source>取り消す取り込みの番号</source>
        <translation>number of the import to undo</translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>使い方: kakaritectl コマンド [オプション]</source>
        <translation>Usage: kakaritectl COMMAND [OPTIONS]</translation>
    </message>
    <message>
        <source>kakaritectl コマンド --help で、そのコマンドのオプションを表示します。</source>
        <translation>kakaritectl COMMAND --help shows the options of that command.</translation>
    </message>
    <message>
        <source>レセプト %1まで・最終受診 %2</source>
        <translation>receipts up to %1, latest visit %2</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最終受診</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>次回の目安</source>
        <translation>Expected next</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>%1人(%2人中)・%3</source>
        <translation>%1 patients (of %2); %3</translation>
    </message>
    <message>
        <source>%1・受診 %2回(%3〜%4)</source>
        <translation>%1; %2 visits (%3 to %4)</translation>
    </message>
    <message>
        <source>次回の目安 %1(%2)</source>
        <translation>Expected next %1 (%2)</translation>
    </message>
    <message>
        <source>疑い</source>
        <translation>Suspected</translation>
    </message>
    <message>
        <source>主病</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>病名</source>
        <translation>Disease</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>受診日</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>経過</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>この日の状態(省くと今日)</source>
        <translation>state on this day (today unless told)</translation>
    </message>
    <message>
        <source>患者の一覧と状態</source>
        <translation>patients and their states</translation>
    </message>
    <message>
        <source>active at_risk dropped returned excluded のどれか</source>
        <translation>one of active at_risk dropped returned excluded</translation>
    </message>
    <message>
        <source>この人数まで(0 は全員)</source>
        <translation>at most this many (0 = all)</translation>
    </message>
    <message>
        <source>一人の患者の記録: patient 番号</source>
        <translation>the record of one patient: patient NUMBER</translation>
    </message>
    <message>
        <source>%1 件 ・ 毎秒 %2 件 ・ 残り約 %3 秒</source>
        <translation>%1 receipts, %2 per second, about %3 s left</translation>
    </message>
    <message>
        <source>データの初め</source>
        <translation>Start of data</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>レセプト</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>点数</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>受診</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>患者</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>定期通院</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>予備群</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>離脱中</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>新たに離脱</source>
        <translation>Newly dropped</translation>
    </message>
    <message>
        <source>復帰</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>定期の離脱</source>
        <translation>Regular lost</translation>
    </message>
    <message>
        <source>離脱率</source>
        <translation>Dropout rate</translation>
    </message>
    <message>
        <source>初診月</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>離脱していない人の割合。* はこれから変わりうる値です。</source>
        <translation>Share of patients not dropped. * may still change.</translation>
    </message>
    <message>
        <source>保険</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>この月から</source>
        <translation>from this month</translation>
    </message>
    <message>
        <source>この月まで</source>
        <translation>to this month</translation>
    </message>
    <message>
        <source>月ごとの受診・離脱・復帰</source>
        <translation>visits, dropouts and returns by month</translation>
    </message>
    <message>
        <source>初診月ごとの継続率</source>
        <translation>retention by month of first visit</translation>
    </message>
    <message>
        <source>取り込んだ月と種類</source>
        <translation>months imported, and their kind</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>ほか %1行</source>
        <translation>and %1 more rows</translation>
    </message>
    <message>
        <source>%1行: 新しい患者 %2・変わる患者 %3・同じ %4・取り込めない %5</source>
        <translation>%1 rows: %2 new patients, %3 changed, %4 unchanged, %5 refused</translation>
    </message>
    <message>
        <source>氏名・カナ・生年月日・性別が違う患者が %1人います。--update-identity で、これらも書き換えます。</source>
        <translation>Name, kana, birth date or sex of %1 patients differ. --update-identity changes these too.</translation>
    </message>
    <message>
        <source>電子カルテの患者の一覧(CSV)を取り込みます: import patients FILE</source>
        <translation>imports a list of patients (CSV) of an electronic chart: import patients FILE</translation>
    </message>
    <message>
        <source>列の対応: auto、保存した名前、または FILE.json</source>
        <translation>mapping of the columns: auto, a saved name, or FILE.json</translation>
    </message>
    <message>
        <source>登録済みの患者の氏名・カナ・生年月日・性別も書き換える</source>
        <translation>also change name, kana, birth date and sex of known patients</translation>
    </message>
    <message>
        <source>取り込めなかった行を書き出すCSV</source>
        <translation>CSV to write the refused rows to</translation>
    </message>
    <message>
        <source>患者CSV</source>
        <translation>Patient CSV</translation>
    </message>
    <message>
        <source>同じファイルは取り込み済みです。取り込み直すには、先に imports --undo で取り消してください。</source>
        <translation>The same file is in already. To bring it in again, take it back first with imports --undo.</translation>
    </message>
    <message>
        <source>キーチェーンのないPC(サーバーなど)では、--no-keychain を付けるとパスワードだけで守ります。</source>
        <translation>On a PC without a keychain (a server, for example), --no-keychain guards the data by the password alone.</translation>
    </message>
    <message>
        <source>はじめのパスワードのまま</source>
        <translation>Still the first password</translation>
    </message>
    <message>
        <source>使う</source>
        <translation>on</translation>
    </message>
    <message>
        <source>使わない</source>
        <translation>off</translation>
    </message>
    <message>
        <source>確認コード</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>%1 さんは、またログインできます。</source>
        <translation>%1 can log in again.</translation>
    </message>
    <message>
        <source>%1 さんを削除し、データの鍵を替えました。操作の記録は残ります。</source>
        <translation>%1 was removed and the data key changed. The activity log stays.</translation>
    </message>
    <message>
        <source>PCのキーチェーンを使わない</source>
        <translation>Do not use the PC&apos;s keychain</translation>
    </message>
    <message>
        <source>続けて間違えて止まった人を解きます: users unlock LOGIN</source>
        <translation>Unlocks somebody who was locked after repeated mistakes: users unlock LOGIN</translation>
    </message>
    <message>
        <source>辞めた人を削除し、データの鍵を替えます: users remove LOGIN</source>
        <translation>Removes somebody who has left and changes the data key: users remove LOGIN</translation>
    </message>
    <message>
        <source>確認コード(6桁)の入ったファイル(または KAKARITE_TOTP)</source>
        <translation>File with the verification code, six digits (or KAKARITE_TOTP)</translation>
    </message>
    <message>
        <source>操作の記録 %1件を書き出しました: %2</source>
        <translation>%1 entries of the activity log exported: %2</translation>
    </message>
    <message>
        <source>気になる操作はありません。</source>
        <translation>Nothing stands out.</translation>
    </message>
    <message>
        <source>気になる操作</source>
        <translation>Stands out</translation>
    </message>
    <message>
        <source>最初の時刻</source>
        <translation>First at</translation>
    </message>
    <message>
        <source>操作の記録の終わりから %1件が失われています。</source>
        <translation>%1 entries are missing from the end of the activity log.</translation>
    </message>
    <message>
        <source>この人がしたこと</source>
        <translation>What this person did</translation>
    </message>
    <message>
        <source>この番号の患者にしたこと</source>
        <translation>What was done to the patient with this number</translation>
    </message>
    <message>
        <source>この種類の操作(view_patient、export など)</source>
        <translation>This kind of operation (view_patient, export, …)</translation>
    </message>
    <message>
        <source>この日から</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>この日まで</source>
        <translation>Until this day</translation>
    </message>
    <message>
        <source>この日から(省くと終わりの日までの7日間)</source>
        <translation>From this day (default: the seven days up to the last)</translation>
    </message>
    <message>
        <source>この日まで(省くと今日)</source>
        <translation>Until this day (default: today)</translation>
    </message>
    <message>
        <source>1週間の気になる操作(夜間・休診日・大量の書き出しなど)</source>
        <translation>What stands out of a week (nights, closed days, mass exports, …)</translation>
    </message>
    <message>
        <source>操作の記録をCSVに書き出します: audit export FILE.csv</source>
        <translation>Exports the activity log as CSV: audit export FILE.csv</translation>
    </message>
    <message>
        <source>予備のコード(スマートフォンをなくしたときに、1つにつき1回使えます。紙に控えてください):</source>
        <translation>Spare codes (for when the phone is lost; each works once; keep them on paper):</translation>
    </message>
    <message>
        <source>次のログインから、パスワードのほかに確認コードを聞きます。</source>
        <translation>From the next login on, a verification code is asked for beside the password.</translation>
    </message>
    <message>
        <source>認証アプリに、この鍵を入れてください: %1</source>
        <translation>Enter this key into the authenticator app: %1</translation>
    </message>
    <message>
        <source>アプリに出た6桁</source>
        <translation>Six digits from the app</translation>
    </message>
    <message>
        <source>アプリに出た6桁を KAKARITE_TOTP に入れて kakaritectl users totp confirm を実行すると、使い始めます。</source>
        <translation>To begin using it, put the six digits from the app into KAKARITE_TOTP and run kakaritectl users totp confirm.</translation>
    </message>
    <message>
        <source>%1 さんには、確認コードを聞かなくなりました。</source>
        <translation>%1 is no longer asked for a verification code.</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>あり</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>no</translation>
    </message>
    <message>
        <source>データの鍵を作った日時</source>
        <translation>Data key made</translation>
    </message>
    <message>
        <source>記録がありません</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>キーチェーン</source>
        <translation>Keychain</translation>
    </message>
    <message>
        <source>あなたの確認コード</source>
        <translation>Your verification code</translation>
    </message>
    <message>
        <source>データを新しい鍵で書き直しました。パスワードも復旧コードも、これまでのまま使えます。</source>
        <translation>The data was written anew under another key. Passwords and the recovery code stay as they are.</translation>
    </message>
    <message>
        <source>自分のログインに確認コード(認証アプリの6桁)を加えます</source>
        <translation>Adds a verification code (six digits of an authenticator app) to your own login</translation>
    </message>
    <message>
        <source>認証アプリの6桁を確かめ、使い始めます</source>
        <translation>Checks the app&apos;s six digits and begins using them</translation>
    </message>
    <message>
        <source>確認コードを外します: users totp off [LOGIN]</source>
        <translation>Turns the verification code off: users totp off [LOGIN]</translation>
    </message>
    <message>
        <source>予備のコードを作り直します</source>
        <translation>Makes new spare codes</translation>
    </message>
    <message>
        <source>復旧コードで新しいパスワードを決めます: users recover [LOGIN]</source>
        <translation>Sets a new password with the recovery code: users recover [LOGIN]</translation>
    </message>
    <message>
        <source>復旧コードの入ったファイル(または KAKARITE_RECOVERY_CODE)</source>
        <translation>File with the recovery code (or KAKARITE_RECOVERY_CODE)</translation>
    </message>
    <message>
        <source>鍵の状態</source>
        <translation>State of the keys</translation>
    </message>
    <message>
        <source>データの鍵を替えます(年に一度、または漏れたおそれがあるとき)</source>
        <translation>Changes the data key (once a year, or when it may have leaked)</translation>
    </message>
    <message>
        <source>復旧コードを作り直します</source>
        <translation>Makes a new recovery code</translation>
    </message>
    <message>
        <source>確認コード(6桁)</source>
        <translation>Verification code (six digits)</translation>
    </message>
    <message>
        <source>%1マスター(%2、%3現在) %4件: 新しい %5・変わった %6・廃止 %7</source>
        <translation>%1 master (%2, as of %3), %4 codes: %5 new, %6 changed, %7 ended</translation>
    </message>
    <message>
        <source>全件</source>
        <translation>full</translation>
    </message>
    <message>
        <source>変更分</source>
        <translation>differences</translation>
    </message>
    <message>
        <source>(行 %1)</source>
        <translation>(lines %1)</translation>
    </message>
    <message>
        <source>慢性疾患の分類が変わったレセプト %1件、患者 %2人の集計をやり直しました。</source>
        <translation>Chronic diseases of %1 claims are classed differently now; the figures of %2 patients were made again.</translation>
    </message>
    <message>
        <source>マスター</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>時点</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公式のマスター(b_ z_ s_ y_ t_ c_、zip)を取り込みます: import master FILE...</source>
        <translation>Import official code masters (b_ z_ s_ y_ t_ c_, zip): import master FILE...</translation>
    </message>
    <message>
        <source>取り込んだマスターの一覧、--search で名前を調べる</source>
        <translation>The masters that are loaded; --search looks up a name</translation>
    </message>
    <message>
        <source>名前・カナ・一般名・コードで調べる</source>
        <translation>look up by name, kana, generic name or code</translation>
    </message>
    <message>
        <source>disease, modifier, act, drug, material, comment のどれか</source>
        <translation>one of disease, modifier, act, drug, material, comment</translation>
    </message>
    <message>
        <source>この診療月の内容(指定がなければ今月)</source>
        <translation>as of this month of claims (else this month)</translation>
    </message>
    <message>
        <source>バックアップを作り、中身を確かめました: %1(%2バイト)</source>
        <translation>Backup made and its contents checked: %1 (%2 bytes)</translation>
    </message>
    <message>
        <source>もう一つの保管先には写せませんでした。</source>
        <translation>It could not be copied to the second folder.</translation>
    </message>
    <message>
        <source>%1 のバックアップから戻せます。患者 %2人(いま %3人)、レセプト %4件(いま %5件)。</source>
        <translation>The backup of %1 can be restored: %2 patients (now %3), %4 receipts (now %5).</translation>
    </message>
    <message>
        <source>%1 のバックアップを確かめて戻しました: %2</source>
        <translation>The backup of %1 was checked and restored: %2</translation>
    </message>
    <message>
        <source>それまでのデータは消さずに移しました: %1</source>
        <translation>The data that was there was not deleted but moved to: %1</translation>
    </message>
    <message>
        <source>暗号化されたページ</source>
        <translation>Encrypted pages</translation>
    </message>
    <message>
        <source>データベースの構造</source>
        <translation>Structure of the database</translation>
    </message>
    <message>
        <source>データのつながり</source>
        <translation>References between rows</translation>
    </message>
    <message>
        <source>保管しているファイル</source>
        <translation>Kept files</translation>
    </message>
    <message>
        <source>レセプトと受診</source>
        <translation>Receipts and visits</translation>
    </message>
    <message>
        <source>診療行為</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>処方</source>
        <translation>Prescriptions</translation>
    </message>
    <message>
        <source>患者の状態と次回予測</source>
        <translation>States and expected next visits</translation>
    </message>
    <message>
        <source>バックアップを作り、中身を確かめます: backup FILE</source>
        <translation>makes a backup and checks its contents: backup FILE</translation>
    </message>
    <message>
        <source>設定した保管先に作り、古い世代を整理します</source>
        <translation>makes it in the folder of the settings and removes what is too old</translation>
    </message>
    <message>
        <source>最新のバックアップから戻せるかを別の場所で試します</source>
        <translation>tries in another place whether the newest backup can be restored</translation>
    </message>
    <message>
        <source>バックアップから戻します: restore FILE --vault DIR</source>
        <translation>restores a backup: restore FILE --vault DIR</translation>
    </message>
    <message>
        <source>フォルダにいまあるデータと入れ替えます(いまのデータは横に移し、消しません)</source>
        <translation>takes the place of the data in the folder (which is moved aside, not deleted)</translation>
    </message>
    <message>
        <source>復旧コードの入ったファイル(別のPCに戻すとき、パスワードを忘れたとき)</source>
        <translation>file with the recovery code (on another PC, or when the password is forgotten)</translation>
    </message>
    <message>
        <source>データベース・記録・鍵を調べ、保管しているファイルから作り直したものと比べます</source>
        <translation>checks database, log and keys, and compares everything with a fresh derivation from the kept files</translation>
    </message>
    <message>
        <source>作り直さずに、集計だけを比べます</source>
        <translation>compares the sums only, without a fresh derivation</translation>
    </message>
    <message>
        <source>利用者の一覧</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>利用者を加えます: users add LOGIN</source>
        <translation>Adds a user: users add LOGIN</translation>
    </message>
    <message>
        <source>利用者を停止します: users disable LOGIN</source>
        <translation>Disables a user: users disable LOGIN</translation>
    </message>
    <message>
        <source>利用者(省くと最初の管理者)</source>
        <translation>User (default: the first administrator)</translation>
    </message>
    <message>
        <source>使い方: %1 [オプション]</source>
        <translation>Usage: %1 [OPTIONS]</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>User</translation>
    </message>
    <message>
        <source>変更した項目</source>
        <translation>Fields changed</translation>
    </message>
    <message>
        <source>操作の記録の控え(audit.head)がなくなったか壊れたことが %1回あります。記録の終わりが消されていても、見分けられません。</source>
        <translation>The copy of the end of the log (audit.head) was missing or damaged %1 times. Whether entries were removed from its end cannot be told.</translation>
    </message>
    <message>
        <source>はじめの保管先には作れず、もう一つの保管先に作りました。</source>
        <translation>It could not be made in the first folder and was made in the second. </translation>
    </message>
    <message>
        <source>%1 のバックアップから鍵だけを戻しました。データはいまのままです。</source>
        <translation>Only the keys were restored, from the backup of %1. The data is as it was.</translation>
    </message>
    <message>
        <source>パスワードと復旧コードは、その日のものに戻りました。その後に加えた人のパスワードは、kakaritectl users password で決め直してください。</source>
        <translation>Passwords and the recovery code are those of that day again. Set the passwords of people added since anew with kakaritectl users password.</translation>
    </message>
    <message>
        <source>データはそのままで、なくなったか壊れた鍵(keys.json)だけを戻します</source>
        <translation>Leave the data as it is and restore only keys (keys.json) that are gone or damaged</translation>
    </message>
    <message>
        <source>新しいパスワードを、このPCのキーチェーンに結び付けない(復旧コードで戻すとき)</source>
        <translation>Do not bind the new password to this PC&apos;s keychain (when restoring with the recovery code)</translation>
    </message>
    <message>
        <source>新しいパスワードで開けます。確認コードは外しました。</source>
        <translation>The new password opens it. The second factor was switched off.</translation>
    </message>
    <message>
        <source>利用者の削除が途中で止まっています。kakaritectl keys rekey で鍵を替えてください。</source>
        <translation>The removal of a user was cut short. Change the key with kakaritectl keys rekey.</translation>
    </message>
    <message>
        <source>このPCのキーチェーンを使わない</source>
        <translation>Do not use this PC&apos;s keychain</translation>
    </message>
    <message>
        <source>kakaritectl users password で、自分のパスワードに変えられます。</source>
        <translation>Change it to your own with kakaritectl users password.</translation>
    </message>
    <message>
        <source>その氏名や番号の患者はいません。病名・薬で探しました。</source>
        <translation>No patient has that name or number. Found by disease or drug.</translation>
    </message>
    <message>
        <source>番号・カナ・氏名・電話の一部、だれもいなければ病名・薬・ICD-10</source>
        <translation>part of a number, kana, name or telephone; where nobody has it, a disease, a drug or an ICD-10 code</translation>
    </message>
    <message>
        <source>%1 さんの権限を%2に変えました。</source>
        <translation>%1 is now: %2.</translation>
    </message>
    <message>
        <source>権限を変えます: users role LOGIN --role admin|staff</source>
        <translation>Changes a role: users role LOGIN --role admin|staff</translation>
    </message>
    <message>
        <source>%1 から %2 まで: ログイン %3回・患者の画面 %4回・手入力での変更 %5回・書き出し %6回</source>
        <translation>%1 to %2: logins %3, patient pages %4, changes by hand %5, exports %6</translation>
    </message>
    <message>
        <source>いまのデータのパスワード</source>
        <translation>Password of today&apos;s data</translation>
    </message>
    <message>
        <source>いまのデータのパスワードの入ったファイル(バックアップの日から変えたとき)</source>
        <translation>file with the password of today&apos;s data (where it was changed since the backup)</translation>
    </message>
    <message>
        <source>復旧コード %1</source>
        <translation>Recovery code %1</translation>
    </message>
    <message>
        <source>新しい復旧コード(前のもので開けるのは、これまでのバックアップだけです): %1</source>
        <translation>New recovery code (the one before opens only the backups made so far): %1</translation>
    </message>
    <message>
        <source>はじめのパスワードの期限切れ</source>
        <translation>First password expired</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>%1のレセプトがまだありません</source>
        <translation>Receipts of %1 are still missing</translation>
    </message>
    <message>
        <source>月遅れや返戻の請求で変わることがあります</source>
        <translation>May still change by late and returned claims</translation>
    </message>
    <message>
        <source>人</source>
        <translation> patients</translation>
    </message>
    <message>
        <source>%1月</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>再診</source>
        <translation>Returning</translation>
    </message>
    <message>
        <source>区別なし</source>
        <translation>Not told apart</translation>
    </message>
    <message>
        <source>復帰</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>離脱など</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>差引</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>回</source>
        <translation> visits</translation>
    </message>
    <message>
        <source>この月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>1年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>%1曜日: この月は合わせて%2回</source>
        <translation>%1: %2 visits in this month</translation>
    </message>
    <message>
        <source>通院中</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>予備群</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>離脱</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>%1に初めて受診した%2人のうち、%3か月後の月末に離脱していない割合 %4</source>
        <translation>Of %2 patients first seen in %1, share not dropped %3 months later: %4</translation>
    </message>
    <message>
        <source>受診患者</source>
        <translation>Patients seen</translation>
    </message>
    <message>
        <source>新規患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>再診の患者</source>
        <translation>Patients seen before</translation>
    </message>
    <message>
        <source>%1の%2</source>
        <translation>%2, %1</translation>
    </message>
    <message>
        <source>定期通院の新規</source>
        <translation>New regular patients</translation>
    </message>
    <message>
        <source>定期通院の復帰</source>
        <translation>Regular patients who returned</translation>
    </message>
    <message>
        <source>定期通院の離脱など</source>
        <translation>Regular patients who left</translation>
    </message>
    <message>
        <source>定期通院</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>%1が初診で、%2か月後に離脱していない患者</source>
        <translation>First seen in %1, not dropped %2 months later</translation>
    </message>
    <message>
        <source>差引 %1人</source>
        <translation>Net %1</translation>
    </message>
    <message>
        <source>初診月</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>何か月後</source>
        <translation>Months later</translation>
    </message>
    <message>
        <source>継続率</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>これから変わる</source>
        <translation>May change</translation>
    </message>
    <message>
        <source>疾患</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>月ごとの受診患者。新規は、データの中で初めての受診がその月にある患者。斜線は、まだ変わることのある月</source>
        <translation>Patients seen in each month. New: whose first visit in the data is in that month. Hatched: months that may still change</translation>
    </message>
    <message>
        <source>月末に定期通院の患者の増減。新規は初めて、復帰はふたたび定期通院になった患者、離脱などは定期通院でなくなった患者(離脱・対象外・慢性疾患の終わり)。差引は三つの合計</source>
        <translation>How the number of regular patients at the end of a month changed. New: regular for the first time; Returned: regular again; Left: no longer regular (dropped, excluded, or the chronic disease ended). Net: the sum of the three</translation>
    </message>
    <message>
        <source>受診のあった日1日あたりの受診の数。この月と、この月までの1年</source>
        <translation>Visits per open day, in this month and in the year up to it</translation>
    </message>
    <message>
        <source>初めて受診した月ごとに、何か月後の月末に離脱していない患者の割合。灰色は、月遅れや返戻の請求で変わることのある値</source>
        <translation>By month of the first visit: share of patients not dropped so many months later. Grey values may still change by late and returned claims</translation>
    </message>
    <message>
        <source>慢性疾患があり最終受診までの1年に2回以上受診した患者の月末の状態。離脱は、最終受診が1年以内の患者</source>
        <translation>States at the end of the month of patients with a chronic disease and at least two visits in the year up to the last one. Dropped: last seen within a year</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>ログイン名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>画面を画像にして終わる</source>
        <translation>draw the page into a picture and end</translation>
    </message>
    <message>
        <source>画像にする画面</source>
        <translation>page to draw</translation>
    </message>
    <message>
        <source>画像の大きさ</source>
        <translation>size of the picture</translation>
    </message>
    <message>
        <source>クリニックのデータのフォルダ</source>
        <translation>Folder of the clinic&apos;s data</translation>
    </message>
</context>
<context>
    <name>EmrText</name>
    <message>
        <source>だれの行か分からない</source>
        <translation>Whose row is not known</translation>
    </message>
    <message>
        <source>患者番号がありません。番号を入れるか、氏名・生年月日・性別をそろえてください。</source>
        <translation>There is no patient number. Enter it, or name, birth date and sex together.</translation>
    </message>
    <message>
        <source>氏名のない新しい番号</source>
        <translation>New number without a name</translation>
    </message>
    <message>
        <source>まだ登録のない患者番号ですが、氏名がありません。番号を確かめるか、氏名を入れてください。</source>
        <translation>The patient number is new, but there is no name. Check the number, or enter the name.</translation>
    </message>
    <message>
        <source>患者を決められない</source>
        <translation>Patient not certain</translation>
    </message>
    <message>
        <source>患者番号がなく、氏名・生年月日・性別の同じ患者が複数います。患者番号を入れてください。</source>
        <translation>There is no patient number, and several patients have this name, birth date and sex. Enter the number.</translation>
    </message>
    <message>
        <source>内容の違う二つの行</source>
        <translation>Two rows that differ</translation>
    </message>
    <message>
        <source>同じ患者の行が前にあり、内容が違います。正しいほうだけを残してください。</source>
        <translation>An earlier row of the same patient differs. Keep the right one only.</translation>
    </message>
    <message>
        <source>使えない患者番号</source>
        <translation>Unusable patient number</translation>
    </message>
    <message>
        <source>患者番号が長すぎます。列がずれていないか確かめてください。</source>
        <translation>The patient number is too long. Check that the columns have not shifted.</translation>
    </message>
    <message>
        <source>読めない生年月日</source>
        <translation>Unreadable birth date</translation>
    </message>
    <message>
        <source>生年月日が読めません。1959/4/2 や 昭和34年4月2日 のように書いてください。</source>
        <translation>The birth date cannot be read. Write it like 1959/4/2 or 昭和34年4月2日.</translation>
    </message>
    <message>
        <source>これから来る生年月日</source>
        <translation>Birth date to come</translation>
    </message>
    <message>
        <source>生年月日が今日より後です。年を確かめてください。</source>
        <translation>The birth date is after today. Check the year.</translation>
    </message>
    <message>
        <source>読めない性別</source>
        <translation>Unreadable sex</translation>
    </message>
    <message>
        <source>性別が読めません。男 か 女 と書いてください。0 と 1 だけではどちらか決められません。</source>
        <translation>The sex cannot be read. Write 男 or 女. 0 and 1 alone do not tell which is which.</translation>
    </message>
    <message>
        <source>読めない郵便番号</source>
        <translation>Unreadable postal code</translation>
    </message>
    <message>
        <source>郵便番号が7桁の数字ではありません。</source>
        <translation>The postal code is not seven digits.</translation>
    </message>
    <message>
        <source>読めない電話番号</source>
        <translation>Unreadable telephone number</translation>
    </message>
    <message>
        <source>電話番号として読めません。一つの欄に一つの番号だけを書いてください。</source>
        <translation>It cannot be read as a telephone number. Write one number in a cell.</translation>
    </message>
    <message>
        <source>携帯電話でない番号</source>
        <translation>Not a mobile number</translation>
    </message>
    <message>
        <source>携帯電話の番号(060・070・080・090)ではありません。固定電話は電話番号の欄に書いてください。</source>
        <translation>It is not a mobile number (060, 070, 080, 090). Landlines belong in the telephone column.</translation>
    </message>
    <message>
        <source>読めないメールアドレス</source>
        <translation>Unreadable mail address</translation>
    </message>
    <message>
        <source>メールアドレスとして読めません。一つの欄に一つだけを書いてください。</source>
        <translation>It cannot be read as a mail address. Write one in a cell.</translation>
    </message>
    <message>
        <source>失われた文字</source>
        <translation>Lost characters</translation>
    </message>
    <message>
        <source>読めない文字があります。書き出すときに失われています。書き直してください。</source>
        <translation>Some characters were lost when the file was written. Write them again.</translation>
    </message>
    <message>
        <source>列の多い行</source>
        <translation>Row with too many columns</translation>
    </message>
    <message>
        <source>見出しより列が多い行です。値の中に区切りの文字がないか確かめてください。</source>
        <translation>The row has more columns than the header. Check for a separator inside a value.</translation>
    </message>
    <message>
        <source>患者番号</source>
        <translation>Patient number</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>フリガナ</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>携帯電話</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>メールアドレス</source>
        <translation>Mail address</translation>
    </message>
    <message>
        <source>新しい患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>変わる患者</source>
        <translation>Changed patients</translation>
    </message>
    <message>
        <source>同じ内容</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>取り込めない行</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>シフトJIS</source>
        <translation>Shift JIS</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>タブ</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>セミコロン</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>コンマ</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>%1行目に同じ患者の行があり、内容が違います。正しいほうだけを残してください。</source>
        <translation>Row %1 is of the same patient and differs. Keep the right one only.</translation>
    </message>
    <message>
        <source>%1に読めない文字があります。書き出すときに失われています。書き直してください。</source>
        <translation>Some characters of %1 were lost when the file was written. Write them again.</translation>
    </message>
    <message>
        <source>取り込めなかった理由</source>
        <translation>Why it was refused</translation>
    </message>
    <message>
        <source>長すぎる値</source>
        <translation>Value too long</translation>
    </message>
    <message>
        <source>値が長すぎます(氏名とフリガナは100文字、住所は400文字まで)。列がずれていないか確かめてください。</source>
        <translation>The value is too long (names and kana up to 100 characters, addresses up to 400). Check whether the columns have shifted.</translation>
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
        <source>別の空のフォルダを選んでください。</source>
        <translation>Choose another, empty folder.</translation>
    </message>
    <message>
        <source>鍵がないためデータを開けません。</source>
        <translation>The data cannot be opened: its key is missing.</translation>
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
        <source>このデータは別のPCのキーチェーンに結び付いています。</source>
        <translation>This data is bound to the keychain of another PC.</translation>
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
    <message>
        <source>行と列のある文字のファイルではありません。患者の一覧として読めません。</source>
        <translation>This is not a text file of rows and columns. It cannot be read as a list of patients.</translation>
    </message>
    <message>
        <source>電子カルテから患者の一覧をCSVで書き出してください。</source>
        <translation>Write the list of patients out of the electronic chart as CSV.</translation>
    </message>
    <message>
        <source>Excelのファイルはそのままでは読めません。</source>
        <translation>Excel files cannot be read as they are.</translation>
    </message>
    <message>
        <source>Excelで開き、「CSV UTF-8」の形式で名前を付けて保存したものを選んでください。</source>
        <translation>Open it in Excel, save it as “CSV UTF-8”, and choose that file.</translation>
    </message>
    <message>
        <source>患者番号の列も、氏名・生年月日・性別の列も見つかりません。</source>
        <translation>There is neither a column of patient numbers nor of name, birth date and sex.</translation>
    </message>
    <message>
        <source>どの列が何かを指定してください。</source>
        <translation>Say which column is which.</translation>
    </message>
    <message>
        <source>引用符(&quot;)で始まったセルが終わっていません。</source>
        <translation>A cell that began with a quotation mark (&quot;) does not end.</translation>
    </message>
    <message>
        <source>ファイルが途中で切れていないか確かめ、もう一度書き出してください。</source>
        <translation>Check that the file is not cut off, and write it out again.</translation>
    </message>
    <message>
        <source>確認している間にファイルが書き換えられました。何も取り込んでいません。</source>
        <translation>The file was changed while it was being looked at. Nothing was imported.</translation>
    </message>
    <message>
        <source>ファイルをもう一度選び、内容を確かめてください。</source>
        <translation>Choose the file again and check its content.</translation>
    </message>
    <message>
        <source>その名前の列の対応は保存されていません。</source>
        <translation>No mapping of that name is saved.</translation>
    </message>
    <message>
        <source>名前を確かめるか、列の対応を作り直してください。</source>
        <translation>Check the name, or make the mapping again.</translation>
    </message>
    <message>
        <source>列の対応がこのファイルに合いません。</source>
        <translation>The mapping does not fit this file.</translation>
    </message>
    <message>
        <source>ファイルにない列が指定されています。列の対応を作り直してください。</source>
        <translation>It names a column the file does not have. Make the mapping again.</translation>
    </message>
    <message>
        <source>ファイルが多すぎて、一度には取り込めません。</source>
        <translation>There are too many files to bring in at once.</translation>
    </message>
    <message>
        <source>レセプトだけを入れたフォルダを選んでください。</source>
        <translation>Choose a folder that holds only receipts.</translation>
    </message>
    <message>
        <source>キーチェーンがロックされていれば解除し、PCにログインし直してから、もう一度お試しください。</source>
        <translation>Unlock the keychain if it is locked, log in to the PC again, then try once more.</translation>
    </message>
    <message>
        <source>元のPCで開くか、保管している復旧コードで新しいパスワードを決めてください。管理者が引っ越しを済ませたPCなら、管理者の方に新しいパスワードを作ってもらってください。</source>
        <translation>Open it on the original PC, or set a new password with the recovery code. If an administrator has already moved to this PC, ask the administrator for a new password.</translation>
    </message>
    <message>
        <source>パスワードが短すぎます。</source>
        <translation>The password is too short.</translation>
    </message>
    <message>
        <source>13文字以上(確認コードを使う人は8文字以上)にしてください。関係のない言葉をいくつかつなげると、長くても覚えられます。</source>
        <translation>Use at least 13 characters (8 if you use a verification code). Several unrelated words in a row are long and still easy to remember.</translation>
    </message>
    <message>
        <source>よく使われる言葉や並びで、すぐに推測されるパスワードです。</source>
        <translation>This is a common word or sequence that would be guessed at once.</translation>
    </message>
    <message>
        <source>関係のない言葉を三つか四つ、つなげてみてください。</source>
        <translation>Try three or four unrelated words in a row.</translation>
    </message>
    <message>
        <source>10回続けて間違えたため、このログイン名は止まっています。</source>
        <translation>This login is locked after ten mistakes in a row.</translation>
    </message>
    <message>
        <source>管理者の方に解除してもらうか、保管している復旧コードで新しいパスワードを決めてください。</source>
        <translation>Ask an administrator to unlock it, or set a new password with the recovery code.</translation>
    </message>
    <message>
        <source>確認コードも必要です。</source>
        <translation>A verification code is needed as well.</translation>
    </message>
    <message>
        <source>認証アプリに出ている6桁の数字を入力してください。</source>
        <translation>Enter the six digits shown in the authenticator app.</translation>
    </message>
    <message>
        <source>確認コードが違うか、もう使われています。</source>
        <translation>The verification code is wrong, or was used already.</translation>
    </message>
    <message>
        <source>次の6桁が出るのを待って入力してください。合わないときは、PCとスマートフォンの時計を確かめるか、予備のコードを使ってください。</source>
        <translation>Wait for the next six digits. If they do not fit, check the clocks of the PC and the phone, or use a spare code.</translation>
    </message>
    <message>
        <source>前の版で作られたままの鍵があるため、データの鍵を替えられません。</source>
        <translation>The data key cannot be changed: some keys are still as an earlier version made them.</translation>
    </message>
    <message>
        <source>公式のマスターのファイルではありません。</source>
        <translation>This is not an official master file.</translation>
    </message>
    <message>
        <source>診療報酬情報提供サービスのファイル(b_・z_・s_・y_・t_・c_ で始まるもの、またはそのzip)を、そのまま選んでください。</source>
        <translation>Choose the files of 診療報酬情報提供サービス (beginning with b_, z_, s_, y_, t_ or c_, or their zip) just as they are.</translation>
    </message>
    <message>
        <source>これはレセプトのファイルで、マスターではありません。</source>
        <translation>This is a receipt file, not a master.</translation>
    </message>
    <message>
        <source>レセプトとして取り込んでください。</source>
        <translation>Import it as receipts.</translation>
    </message>
    <message>
        <source>マスターの列が足りないか、内容が列に合いません。何も取り込んでいません。</source>
        <translation>The master lacks columns, or they do not hold what they should. Nothing was imported.</translation>
    </message>
    <message>
        <source>表計算ソフトで保存し直していない、ダウンロードしたままのファイルを入れてください。</source>
        <translation>Use the file as downloaded, not one that a spreadsheet has saved again.</translation>
    </message>
    <message>
        <source>マスターの形式が新しく、この版では読めません。何も取り込んでいません。</source>
        <translation>The master has a newer layout that this version cannot read. Nothing was imported.</translation>
    </message>
    <message>
        <source>カカリテを新しい版にしてから、もう一度入れてください。</source>
        <translation>Update Kakarite, then try again.</translation>
    </message>
    <message>
        <source>zipファイルの中に公式のマスターがありません。</source>
        <translation>The zip holds no official master.</translation>
    </message>
    <message>
        <source>診療報酬情報提供サービスからダウンロードしたzipを選んでください。</source>
        <translation>Choose a zip downloaded from 診療報酬情報提供サービス.</translation>
    </message>
    <message>
        <source>バックアップのファイルが途中までか、壊れています。</source>
        <translation>The backup file is incomplete or damaged.</translation>
    </message>
    <message>
        <source>もう一つ前のバックアップか、もう一つの保管先のものを使ってください。</source>
        <translation>Please use the backup before it, or the one in the second folder.</translation>
    </message>
    <message>
        <source>バックアップの保管先が見つかりません。</source>
        <translation>The folder for backups was not found.</translation>
    </message>
    <message>
        <source>USBメモリが抜けていないか、共有フォルダにつながるか確かめてください。</source>
        <translation>Please check that the USB drive is plugged in, or that the shared folder can be reached.</translation>
    </message>
    <message>
        <source>データのフォルダが見つからなくなりました。この操作は保存されていません。</source>
        <translation>The data folder is gone. This action was not saved.</translation>
    </message>
    <message>
        <source>USBメモリや共有フォルダをつなぎ直し、カカリテを開き直して、もう一度行ってください。</source>
        <translation>Connect the USB drive or the shared folder again, reopen Kakarite and repeat the action.</translation>
    </message>
    <message>
        <source>このフォルダは安全に使えません(ファイルの排他ができない共有フォルダなど)。</source>
        <translation>This folder cannot be used safely (for example a shared folder that cannot lock files).</translation>
    </message>
    <message>
        <source>データはこのPCの中のフォルダに置き、共有フォルダはバックアップの保管先にしてください。</source>
        <translation>Keep the data in a folder on this PC, and use the shared folder for backups.</translation>
    </message>
    <message>
        <source>戻す先のフォルダにはすでにデータがあります。</source>
        <translation>There is data already in the folder to restore to.</translation>
    </message>
    <message>
        <source>空のフォルダに戻すか、入れ替えると指定してください。いまのデータは消さずに横へ移します。</source>
        <translation>Restore to an empty folder, or say that it is to be replaced. The present data is moved aside, not deleted.</translation>
    </message>
    <message>
        <source>データのフォルダに書き込めません。</source>
        <translation>The data folder cannot be written.</translation>
    </message>
    <message>
        <source>フォルダの書き込みの権限と、ディスクが読み取り専用でないことを確かめてください。</source>
        <translation>Please check the folder&apos;s permissions, and that the disk is not read-only.</translation>
    </message>
    <message>
        <source>もう一度書き出すか、ダウンロードし直してください。</source>
        <translation>Export it again, or download it again.</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます(1GBまで)。何も取り込んでいません。</source>
        <translation>The file is too large (1 GB at most). Nothing was imported.</translation>
    </message>
    <message>
        <source>取り込みたいファイルかどうかを確かめ、選び直してください。</source>
        <translation>Check that it is the file you meant to import and choose again.</translation>
    </message>
    <message>
        <source>zipファイルを展開すると大きくなりすぎます。何も取り込んでいません。</source>
        <translation>The zip file would become too large when unpacked. Nothing was imported.</translation>
    </message>
    <message>
        <source>出どころを確かめ、必要なファイルだけを展開して入れてください。</source>
        <translation>Check where it comes from, unpack only the files you need and import those.</translation>
    </message>
    <message>
        <source>レセプト(UKEファイル)の入ったzipを選んでください。患者の一覧なら、展開したCSVを選んでください。</source>
        <translation>Choose a zip with claims (UKE files). For a patient list, unpack it and choose the CSV.</translation>
    </message>
    <message>
        <source>どちらの保管先にもバックアップを作れませんでした。</source>
        <translation>No backup could be made in either folder. </translation>
    </message>
    <message>
        <source>保管先につながっているか、空きがあるかを確かめ、もう一度作ってください。</source>
        <translation>See whether the folders can be reached and have room, then make it again.</translation>
    </message>
    <message>
        <source>削除は済みましたが、データの鍵はまだ替えられていません。</source>
        <translation>The person is removed, but the data key has not been changed yet.</translation>
    </message>
    <message>
        <source>ディスクの空きを作り、設定の「データの鍵を替える」か kakaritectl keys rekey で替えてください。それまでは、古い鍵のファイルを持つ人がデータを開けるおそれがあります。</source>
        <translation>Free some disk space and change it in the settings or with kakaritectl keys rekey. Until then, whoever has an old key file may be able to open the data.</translation>
    </message>
    <message>
        <source>鍵のファイルは壊れていません。何も替えていません。</source>
        <translation>The key file is not damaged. Nothing was changed.</translation>
    </message>
    <message>
        <source>パスワードが分からないときは、保管している復旧コードで新しいパスワードを決めてください。</source>
        <translation>If no password is known, choose a new one with the recovery code you keep.</translation>
    </message>
    <message>
        <source>このバックアップの鍵では、いまのデータを開けません。何も替えていません。</source>
        <translation>The keys of this backup do not open the data as it is now. Nothing was changed.</translation>
    </message>
    <message>
        <source>バックアップの後にデータの鍵が替わったか、別の医院のものか、データが壊れています。もっと新しいバックアップで試すか、全体を戻してください。</source>
        <translation>The data key was changed after the backup, or it is another clinic&apos;s, or the data is damaged. Try a newer backup, or restore all of it.</translation>
    </message>
    <message>
        <source>復旧コードが違います。</source>
        <translation>The recovery code is wrong.</translation>
    </message>
    <message>
        <source>いちばん新しい紙かどうかを確かめて、もう一度入力してください。一度使ったコードや、作り直す前のコードは使えません。</source>
        <translation>Make sure it is the newest sheet and enter it again. A code that was used or replaced no longer works.</translation>
    </message>
    <message>
        <source>管理者が決めたパスワードのままでは使えません。</source>
        <translation>The password an administrator gave you cannot be used for this.</translation>
    </message>
    <message>
        <source>先に自分だけが知っているパスワードに変えてください。</source>
        <translation>First change it to one that only you know.</translation>
    </message>
    <message>
        <source>フォルダを確かめるか、新しくクリニックを作ってください。</source>
        <translation>Check the folder, or create a new clinic.</translation>
    </message>
    <message>
        <source>このフォルダにはすでにクリニックのデータがあります。</source>
        <translation>This folder already holds a clinic&apos;s data.</translation>
    </message>
    <message>
        <source>kakaritectl restore に --keys-only を付けると、データはそのままで、バックアップから鍵だけを戻せます。</source>
        <translation>kakaritectl restore with --keys-only takes only the keys out of a backup and leaves the data as it is.</translation>
    </message>
    <message>
        <source>自分自身を削除することはできません。</source>
        <translation>You cannot remove yourself.</translation>
    </message>
    <message>
        <source>ほかの管理者の方に依頼してください。</source>
        <translation>Ask another administrator.</translation>
    </message>
    <message>
        <source>以前いた方のログイン名です。もう一度使うことはできません。</source>
        <translation>This login belonged to somebody who has left. It cannot be used again.</translation>
    </message>
    <message>
        <source>操作の記録で同じ人に見えないよう、別のログイン名にしてください。</source>
        <translation>Choose another login, so that the log does not show two people as one.</translation>
    </message>
    <message>
        <source>利用者全員が一度ずつログインしてから(できない人のパスワードは決め直し、復旧コードは作り直してから)、もう一度お試しください。</source>
        <translation>Let every user log in once (set a new password for those who cannot, and make a new recovery code), then try again.</translation>
    </message>
    <message>
        <source>名前に、目に見えない制御文字が入っています。</source>
        <translation>The name contains invisible control characters.</translation>
    </message>
    <message>
        <source>名前を貼り付けずに、入力し直してください。</source>
        <translation>Type the name instead of pasting it.</translation>
    </message>
    <message>
        <source>zipファイルの中の患者の一覧は、そのままでは読めません。</source>
        <translation>A patient list inside a zip file cannot be read as it is.</translation>
    </message>
    <message>
        <source>zipを展開し、中のCSVファイルを選んでください。</source>
        <translation>Unpack the zip and choose the CSV file in it.</translation>
    </message>
    <message>
        <source>見出しの列が多すぎます(2,000列まで)。患者の一覧ではないようです。</source>
        <translation>The header has too many columns (2,000 at most). This does not seem to be a patient list.</translation>
    </message>
    <message>
        <source>必要な列だけを選んで、もう一度書き出してください。</source>
        <translation>Export it again with only the columns you need.</translation>
    </message>
    <message>
        <source>ファイルの途中に、文字ではないデータ(NUL)が混じっています。</source>
        <translation>There is data inside the file that is not text (NUL).</translation>
    </message>
    <message>
        <source>ファイルが壊れているかもしれません。もう一度書き出してください。</source>
        <translation>The file may be damaged. Export it again.</translation>
    </message>
    <message>
        <source>あと%1分ほど待ってから、もう一度入力してください。</source>
        <translation>Wait about %1 more minutes, then enter it again.</translation>
    </message>
    <message>
        <source>あと%1秒待ってから、もう一度入力してください。</source>
        <translation>Wait %1 more seconds, then enter it again.</translation>
    </message>
    <message>
        <source>はじめの保管先: %1もう一つの保管先: %2</source>
        <translation>First folder: %1 Second folder: %2</translation>
    </message>
    <message>
        <source>いまのデータは、このパスワードや復旧コードでは開けません。</source>
        <translation>This password or recovery code does not open today&apos;s data.</translation>
    </message>
    <message>
        <source>バックアップの日からパスワードを変えたときは、いまのパスワードも入れてください。いまのデータと入れ替えられるのは、いまの管理者だけです。</source>
        <translation>Where the password was changed since the backup, enter today&apos;s as well. Only an administrator of today can replace today&apos;s data.</translation>
    </message>
    <message>
        <source>管理者が決めたパスワードの期限(72時間)が過ぎました。</source>
        <translation>The password an administrator chose has expired (72 hours).</translation>
    </message>
    <message>
        <source>管理者に、新しいパスワードを渡してもらってください。</source>
        <translation>Ask an administrator for a new password.</translation>
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
    <name>MasterText</name>
    <message>
        <source>列の数がほかの行と違うので、この行は取り込んでいません。</source>
        <translation>The line has another number of columns than the others; it was not imported.</translation>
    </message>
    <message>
        <source>引用符(&quot;)が閉じていないので、この行は取り込んでいません。</source>
        <translation>A quotation mark (&quot;) is not closed; the line was not imported.</translation>
    </message>
    <message>
        <source>マスターの行としては長すぎるので、取り込んでいません。</source>
        <translation>Too long for a line of a master; it was not imported.</translation>
    </message>
    <message>
        <source>別の種類のマスターの行なので、取り込んでいません。</source>
        <translation>The line belongs to another kind of master; it was not imported.</translation>
    </message>
    <message>
        <source>変更区分が読めないので、この行は取り込んでいません。</source>
        <translation>The kind of change (変更区分) cannot be read; the line was not imported.</translation>
    </message>
    <message>
        <source>コードが読めないので、この行は取り込んでいません。</source>
        <translation>The code cannot be read; the line was not imported.</translation>
    </message>
    <message>
        <source>変更や廃止の年月日が読めないので、この行は取り込んでいません。</source>
        <translation>A date of change or end cannot be read; the line was not imported.</translation>
    </message>
    <message>
        <source>名称がないので、この行は取り込んでいません。</source>
        <translation>There is no name; the line was not imported.</translation>
    </message>
    <message>
        <source>点数や金額が読めません。ほかの項目は取り込みました。</source>
        <translation>Points or price cannot be read; everything else was imported.</translation>
    </message>
    <message>
        <source>読めない文字を「�」にして取り込みました。</source>
        <translation>Characters that cannot be read were imported as “�”.</translation>
    </message>
    <message>
        <source>変更分の行ですが、元のコードがまだありません。全件のファイルを入れると補われます。</source>
        <translation>A difference of a code that is not known yet; the full file will complete it.</translation>
    </message>
    <message>
        <source>この版の知らない列が後ろにあります。知っている列だけを取り込みました。</source>
        <translation>There are columns at the end that this version does not know; the known ones were imported.</translation>
    </message>
    <message>
        <source>傷病名</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>修飾語</source>
        <translation>Modifiers</translation>
    </message>
    <message>
        <source>診療行為</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>医薬品</source>
        <translation>Drugs</translation>
    </message>
    <message>
        <source>特定器材</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>コメント</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>未取り込み</source>
        <translation>Not loaded</translation>
    </message>
    <message>
        <source>最新の改定</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>改定前</source>
        <translation>Outdated</translation>
    </message>
    <message>
        <source>内蔵の表はなく、コードのまま表示します。</source>
        <translation>There is no built-in table; codes are shown as they are.</translation>
    </message>
    <message>
        <source>内蔵の表(%1件)で答えています。</source>
        <translation>The built-in table (%1 codes) answers.</translation>
    </message>
    <message>
        <source>%1(%2から)の前のものです。新しいものを入れてください。</source>
        <translation>Older than %1 (from %2). Load a newer one.</translation>
    </message>
    <message>
        <source>厚生労働省「診療報酬情報提供サービス」の各種マスター</source>
        <translation>The masters of 診療報酬情報提供サービス, Ministry of Health, Labour and Welfare</translation>
    </message>
    <message>
        <source>全件のファイルとしては短すぎます。途中で切れていないか確かめ、正しいファイルを入れ直してください。</source>
        <translation>Too short for a full file. Check whether it was cut off, and import the right one.</translation>
    </message>
    <message>
        <source>変更分だけ</source>
        <translation>Differences only</translation>
    </message>
    <message>
        <source>全件のファイルがまだありません。全件のファイルを入れてください。</source>
        <translation>There is no full file yet. Import a full one.</translation>
    </message>
    <message>
        <source>このファイルにないコード %1件は、廃止にせず、そのまま残しました。</source>
        <translation>%1 codes that this file lacks were kept and not ended.</translation>
    </message>
</context>
<context>
    <name>MonthFigures</name>
    <message>
        <source>人</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>点</source>
        <translation>points</translation>
    </message>
    <message>
        <source>受診患者</source>
        <translation>Patients seen</translation>
    </message>
    <message>
        <source>この月に1日でも受診した患者の数</source>
        <translation>Patients with at least one visit in this month</translation>
    </message>
    <message>
        <source>延べ受診</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>回</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>この月の受診日の数(同じ患者の同じ日は1回)</source>
        <translation>Days of visit in this month (one patient on one day counts once)</translation>
    </message>
    <message>
        <source>新規患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>データの中で初めての受診がこの月にある患者</source>
        <translation>Patients whose first visit in the data lies in this month</translation>
    </message>
    <message>
        <source>定期通院</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>慢性疾患があり、1年に2回以上受診し、月末に離脱していない患者</source>
        <translation>Patients with a chronic disease and two visits or more in a year, not dropped at the end of the month</translation>
    </message>
    <message>
        <source>離脱予備群</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>月末に、最終受診から離脱予備群の期間を過ぎた患者</source>
        <translation>Patients past the at-risk limit since their last visit, at the end of the month</translation>
    </message>
    <message>
        <source>離脱(今月)</source>
        <translation>Dropped (this month)</translation>
    </message>
    <message>
        <source>この月に離脱の期間を過ぎた患者</source>
        <translation>Patients who passed the dropped limit in this month</translation>
    </message>
    <message>
        <source>復帰</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>離脱予備群か離脱から、この月にまた受診した患者</source>
        <translation>Patients who were at risk or dropped and came again in this month</translation>
    </message>
    <message>
        <source>請求点数</source>
        <translation>Points claimed</translation>
    </message>
    <message>
        <source>この月の医科外来レセプトの請求点数の合計</source>
        <translation>Sum of the points of this month&apos;s medical outpatient receipts</translation>
    </message>
    <message>
        <source>1件あたり</source>
        <translation>Per claim</translation>
    </message>
    <message>
        <source>請求点数をレセプトの件数で割った値</source>
        <translation>Points claimed divided by the number of receipts</translation>
    </message>
</context>
<context>
    <name>MonthPrint</name>
    <message>
        <source>経営レポート %1</source>
        <translation>Monthly report, %1</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>前月との差</source>
        <translation>Month change</translation>
    </message>
    <message>
        <source>前年との差</source>
        <translation>Year change</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>最近の月は、月遅れや返戻のレセプトで変わることがあります。</source>
        <translation>Recent months may still change: late and returned receipts are to come.</translation>
    </message>
    <message>
        <source>データの初めの3か月は、新規の患者を見分けられません。</source>
        <translation>In the first three months of the data nobody can tell who is new.</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>定期通院の離脱率</source>
        <translation>Regular dropout</translation>
    </message>
    <message>
        <source>定期通院の増減と曜日別の受診</source>
        <translation>Regular patients; visits</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>復帰</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>離れた</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>差し引き</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>月曜</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火曜</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水曜</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木曜</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金曜</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土曜</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日曜</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>* データの初めの3か月は、新規の患者を見分けられません。</source>
        <translation>* In the first three months of the data nobody can tell who is new.</translation>
    </message>
    <message>
        <source>定期通院の離脱率: この月に離脱した定期通院患者 ÷ 前月末の定期通院患者</source>
        <translation>Regular dropout: regular patients who dropped in this month ÷ regular patients at the end of the month before</translation>
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
    <message>
        <source>制御文字</source>
        <translation>Control characters</translation>
    </message>
    <message>
        <source>文字ではない制御文字が混じっています。ファイルが壊れていないか確かめてください。</source>
        <translation>There are control characters in the text. Check whether the file is damaged.</translation>
    </message>
</context>
<context>
    <name>PasswordSheets</name>
    <message>
        <source>あなたのパスワード</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>新しいパスワード(13文字以上)</source>
        <translation>New password (13 characters or more)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>変える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>二つのパスワードが違います。もう一度入れてください。</source>
        <translation>The two passwords differ. Enter them again.</translation>
    </message>
</context>
<context>
    <name>PatientFacts</name>
    <message>
        <source>%1月</source>
        <translation>month %1</translation>
    </message>
    <message>
        <source>レセプト %1</source>
        <translation>Receipt of %1</translation>
    </message>
    <message>
        <source>ほか%1件</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>処方 %1日分</source>
        <translation>Medicine for %1 days</translation>
    </message>
    <message>
        <source>受診日</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>月の点数</source>
        <translation>Points of month</translation>
    </message>
    <message>
        <source>間隔</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>受診の記録がまだありません。レセプトを取り込むとここに並びます。</source>
        <translation>No visits yet. They appear here once receipts are imported.</translation>
    </message>
    <message>
        <source>処方日</source>
        <translation>Prescribed</translation>
    </message>
    <message>
        <source>お薬</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>日数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Dispensed</translation>
    </message>
    <message>
        <source>処方の記録がありません。提出用のレセプトには院外の薬が入らないため、点検用を取り込むと分かります。</source>
        <translation>No prescriptions. 提出用 receipts do not hold outside medicine; import the 点検用 ones to see it.</translation>
    </message>
    <message>
        <source>院外</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>院内</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>検査・処置</source>
        <translation>Tests and procedures</translation>
    </message>
    <message>
        <source>最後</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>経過</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>回数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>前回との間隔</source>
        <translation>Interval before</translation>
    </message>
    <message>
        <source>検査や処置の記録がありません。</source>
        <translation>No tests or procedures.</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>出来事</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>離脱や復帰の記録はありません。ずっと通院しています。</source>
        <translation>Never dropped out or returned: coming all along.</translation>
    </message>
    <message>
        <source>定期通院していました</source>
        <translation>Was a regular patient</translation>
    </message>
    <message>
        <source>対象外 %1</source>
        <translation>Excluded: %1</translation>
    </message>
    <message>
        <source> (%1 %2)</source>
        <translation> (%1, %2)</translation>
    </message>
    <message>
        <source> 取り消し済み %1</source>
        <translation> undone %1</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>何を</source>
        <translation>What</translation>
    </message>
    <message>
        <source>まだだれも開いていません。</source>
        <translation>Nobody has opened it yet.</translation>
    </message>
    <message>
        <source>ICD-10 %1</source>
        <translation>ICD-10 %1</translation>
    </message>
    <message>
        <source>慢性疾患: %1</source>
        <translation>Chronic: %1</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>変更前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>変更後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>連絡先はまだ変更されていません。</source>
        <translation>The contact has not been changed yet.</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>%1 まで</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>糖尿病</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>高血圧</source>
        <translation>Hypertension</translation>
    </message>
    <message>
        <source>脂質</source>
        <translation>Lipids</translation>
    </message>
    <message>
        <source>腎臓病</source>
        <translation>Kidney</translation>
    </message>
    <message>
        <source>尿酸</source>
        <translation>Uric acid</translation>
    </message>
    <message>
        <source>喘息</source>
        <translation>Asthma</translation>
    </message>
    <message>
        <source>COPD</source>
        <translation>COPD</translation>
    </message>
    <message>
        <source>骨粗鬆症</source>
        <translation>Osteoporosis</translation>
    </message>
    <message>
        <source>心不全</source>
        <translation>Heart failure</translation>
    </message>
    <message>
        <source>心房細動</source>
        <translation>Atrial fibrillation</translation>
    </message>
    <message>
        <source>狭心症</source>
        <translation>Angina</translation>
    </message>
    <message>
        <source>甲状腺</source>
        <translation>Thyroid</translation>
    </message>
    <message>
        <source>無呼吸</source>
        <translation>Sleep apnoea</translation>
    </message>
    <message>
        <source>緑内障</source>
        <translation>Glaucoma</translation>
    </message>
    <message>
        <source>受診の記録がまだありません。</source>
        <translation>No visits yet.</translation>
    </message>
    <message>
        <source>対象外です(%1)。最終受診は%2です。</source>
        <translation>Excluded (%1). Last visit %2.</translation>
    </message>
    <message>
        <source>最終受診 %1から%2か月を過ぎています。</source>
        <translation>More than %2 months since the last visit on %1.</translation>
    </message>
    <message>
        <source>最終受診は%1です。</source>
        <translation>Last visit %1.</translation>
    </message>
    <message>
        <source>お薬は%1まででした。</source>
        <translation>Medicine lasted until %1.</translation>
    </message>
    <message>
        <source>お薬は%1まであります。</source>
        <translation>Medicine lasts until %1.</translation>
    </message>
    <message>
        <source>次回の目安は%1です。</source>
        <translation>Expected next visit %1.</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>カナ</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>初診</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>最終受診</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>受診回数</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>次回の目安</source>
        <translation>Expected next</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>超過日数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>お薬の終わり</source>
        <translation>Medicine until</translation>
    </message>
    <message>
        <source>疾患</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>Words</name>
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
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>利用者を削除</source>
        <translation>Removed a user</translation>
    </message>
    <message>
        <source>ログインの停止を解除</source>
        <translation>Unlocked a login</translation>
    </message>
    <message>
        <source>確認コードの設定を変更</source>
        <translation>Changed the verification code</translation>
    </message>
    <message>
        <source>データの鍵を交換</source>
        <translation>Changed the data key</translation>
    </message>
    <message>
        <source>復旧コードを作り直し</source>
        <translation>Made a new recovery code</translation>
    </message>
    <message>
        <source>記録の欠けを検出</source>
        <translation>Found the log incomplete</translation>
    </message>
    <message>
        <source>マスターを取り込み</source>
        <translation>Imported masters</translation>
    </message>
    <message>
        <source>レセプト %1分(点検用)まで</source>
        <translation>Receipts (for checking) up to %1</translation>
    </message>
    <message>
        <source>レセプト %1分まで</source>
        <translation>Receipts up to %1</translation>
    </message>
    <message>
        <source>最終受診 %1</source>
        <translation>Last visit %1</translation>
    </message>
    <message>
        <source>クリニックを作成</source>
        <translation>Created the clinic</translation>
    </message>
    <message>
        <source>復旧コードで開いた</source>
        <translation>Opened with the recovery code</translation>
    </message>
    <message>
        <source>バックアップから戻した</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>前の鍵のファイルで開いた</source>
        <translation>Opened with an earlier key file</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::AuditCard</name>
    <message>
        <source>操作の記録</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>書き出しも記録に残ります</source>
        <translation>Exports are logged too</translation>
    </message>
    <message>
        <source>CSVに書き出す…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>患者番号</source>
        <translation>Patient number</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>7日間</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30日間</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>1年間</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>すべての操作</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>全員</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>その番号の患者はいません。</source>
        <translation>There is no patient with that number.</translation>
    </message>
    <message>
        <source>当てはまる記録はありません。</source>
        <translation>No entries match.</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1 entries</translation>
    </message>
    <message>
        <source>新しいものから%1件を出しています。</source>
        <translation>Showing the latest %1 entries.</translation>
    </message>
    <message>
        <source>気になる操作はありません。</source>
        <translation>Nothing stands out.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>最近の操作</source>
        <translation>Recent activity</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>User</translation>
    </message>
    <message>
        <source>変更した項目</source>
        <translation>Fields changed</translation>
    </message>
    <message>
        <source>%1(削除済み)</source>
        <translation>%1 (removed)</translation>
    </message>
    <message>
        <source>%1から ・ ログイン %2回 ・ 患者の画面 %3回 ・ 手入力での変更 %4回 ・ 書き出し %5回</source>
        <translation>Since %1 · logins %2 · patient pages %3 · changes by hand %4 · exports %5</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::BackupCard</name>
    <message>
        <source>バックアップ</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>毎日はじめて開いたときと取り込みの後に、自動で作ります。暗号化されています</source>
        <translation>Made by itself when first opened each day and after an import. Encrypted</translation>
    </message>
    <message>
        <source>いま作る</source>
        <translation>Make one now</translation>
    </message>
    <message>
        <source>最後のバックアップ</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>保管先</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>7日・5週・12か月の世代を残し、古いものから消します</source>
        <translation>7 days, 5 weeks and 12 months are kept; older ones are removed</translation>
    </message>
    <message>
        <source>もう一つの保管先</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>USBメモリや共有フォルダなど。このPCが壊れても残ります</source>
        <translation>A USB drive or a shared folder: it is still there when this PC breaks</translation>
    </message>
    <message>
        <source>戻せるか試す</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>戻す練習</source>
        <translation>Restore drill</translation>
    </message>
    <message>
        <source>別のPCに戻すには、バックアップのファイルと復旧コードが要ります。</source>
        <translation>To restore on another PC, the backup file and the recovery code are needed.</translation>
    </message>
    <message>
        <source>バックアップを作り、中身を確かめています…</source>
        <translation>Making a backup and checking its contents…</translation>
    </message>
    <message>
        <source>最新のバックアップを別の場所に戻して、確かめています…</source>
        <translation>Restoring the newest backup in another place to check it…</translation>
    </message>
    <message>
        <source>選ぶ…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Do not use</translation>
    </message>
    <message>
        <source>バックアップの保管先を選ぶ</source>
        <translation>Choose a folder for backups</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>決めていません</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>まだ試していません。いまのデータには触れません</source>
        <translation>Not tried yet. The present data is not touched</translation>
    </message>
    <message>
        <source>%1 に試し、戻せました</source>
        <translation>Tried on %1: it can be restored</translation>
    </message>
    <message>
        <source>%1 に試し、戻せませんでした</source>
        <translation>Tried on %1: it could not be restored</translation>
    </message>
    <message>
        <source>このPCが壊れると、データもバックアップもなくなります。もう一つの保管先を決めてください。</source>
        <translation>If this PC breaks, the data and the backups are lost. Please choose a second folder.</translation>
    </message>
    <message>
        <source>バックアップを作りましたが、もう一つの保管先には写せませんでした。</source>
        <translation>The backup was made, but could not be copied to the second folder.</translation>
    </message>
    <message>
        <source>バックアップを作り、開いて中身を確かめました。</source>
        <translation>The backup was made, opened and checked.</translation>
    </message>
    <message>
        <source>%1 のバックアップから戻せます。患者 %2人(いま %3人)、レセプト %4件(いま %5件)、%6秒でした。</source>
        <translation>The backup of %1 can be restored: %2 patients (now %3), %4 receipts (now %5); it took %6 seconds.</translation>
    </message>
    <message>
        <source>いまつながっていません</source>
        <translation>Not connected now</translation>
    </message>
    <message>
        <source>%1世代(いちばん古いもの %2)</source>
        <translation>%1 kept (the oldest %2)</translation>
    </message>
    <message>
        <source>日付がこれから先になっている%1個は数えません。PCの日付と時刻を確かめてください</source>
        <translation>%1 dated in the future do not count. Check the date and time of this PC</translation>
    </message>
    <message>
        <source>はじめの保管先には作れず、もう一つの保管先に作りました。</source>
        <translation>It could not be made in the first folder and was made in the second. </translation>
    </message>
</context>
<context>
    <name>kakarite::ui::BarChart</name>
    <message>
        <source>増</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>減</source>
        <translation>Loss</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::CellModel</name>
    <message>
        <source>選択</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>%1で並べ替え</source>
        <translation>Sort by %1</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::ChartCard</name>
    <message>
        <source>コピー・保存</source>
        <translation>Copy or save</translation>
    </message>
    <message>
        <source>%1のコピー・保存</source>
        <translation>Copy or save: %1</translation>
    </message>
    <message>
        <source>画像をコピー</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>画像(PNG)に保存</source>
        <translation>Save as picture (PNG)</translation>
    </message>
    <message>
        <source>数字をCSVに保存</source>
        <translation>Save numbers as CSV</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::ClosingDaysSheet</name>
    <message>
        <source>休診日</source>
        <translation>Closing days</translation>
    </message>
    <message>
        <source>毎週の休診日</source>
        <translation>Closed every week on</translation>
    </message>
    <message>
        <source>%1曜日は休診</source>
        <translation>Closed on %1</translation>
    </message>
    <message>
        <source>そのほかの休診日(祝日・年末年始など)</source>
        <translation>Other closing days (holidays, New Year)</translation>
    </message>
    <message>
        <source>休診する日</source>
        <translation>Day to be closed</translation>
    </message>
    <message>
        <source>例 12/29 または 2027/1/2</source>
        <translation>such as 12/29 or 2027/1/2</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>すべての曜日を休診にはできません。診療する曜日を一つ残してください。</source>
        <translation>Not every weekday can be closed. Leave one on which the clinic is open.</translation>
    </message>
    <message>
        <source>日付として読めません。「12/29」のように入れてください。</source>
        <translation>This is not a day. Write it like 12/29.</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1を休診日から外す</source>
        <translation>Remove %1 from the closing days</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1日</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>ほか%1日</source>
        <translation>%1 more days</translation>
    </message>
    <message>
        <source>決めていません</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>、</source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>kakarite::ui::CoverageGrid</name>
    <message>
        <source>月ごとのレセプトの有無</source>
        <translation>Receipts by month</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
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
        <translation>Unknown</translation>
    </message>
    <message>
        <source>提出用(院外の薬なし)</source>
        <translation>For submission (no outside medicine)</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::DashboardPage</name>
    <message>
        <source>PDFに保存</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>画像(PNG)に保存</source>
        <translation>Save as picture (PNG)</translation>
    </message>
    <message>
        <source>画像 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>月別の数字をCSVに保存</source>
        <translation>Save monthly figures as CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>画像をコピー</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ダッシュボード</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>月を選ぶ</source>
        <translation>Choose a month</translation>
    </message>
    <message>
        <source>書き出し</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>PDF・画像・CSVに保存します</source>
        <translation>Save as PDF, picture or CSV</translation>
    </message>
    <message>
        <source>まだ数字がありません</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>レセプト(UKE)を取り込むと、受診患者・離脱予備群・継続率がここに並びます。</source>
        <translation>Import receipts (UKE), and patients seen, patients at risk and retention appear here.</translation>
    </message>
    <message>
        <source>取り込みを開く</source>
        <translation>Open import</translation>
    </message>
    <message>
        <source>受診患者の推移</source>
        <translation>Patients seen by month</translation>
    </message>
    <message>
        <source>継続率(初診月別)</source>
        <translation>Retention by first visit</translation>
    </message>
    <message>
        <source>灰色はこれから変わる値</source>
        <translation>Grey values may still change</translation>
    </message>
    <message>
        <source>疾患別の状態</source>
        <translation>States by disease</translation>
    </message>
    <message>
        <source>定期通院患者</source>
        <translation>Regular patients</translation>
    </message>
    <message>
        <source>もう一度読む</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>経営レポート %1</source>
        <translation>Monthly report, %1</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>この月のレポートをA4の紙に印刷します</source>
        <translation>Prints the report of this month on A4 paper</translation>
    </message>
    <message>
        <source>定期通院患者の増減</source>
        <translation>Regular patients: change</translation>
    </message>
    <message>
        <source>前月 %1</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>前年 %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>押すと、その患者の一覧を開きます。</source>
        <translation>Press to open the list of these patients.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>曜日</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>表示する月数</source>
        <translation>Months shown</translation>
    </message>
    <message>
        <source>12か月</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>24か月</source>
        <translation>24 months</translation>
    </message>
    <message>
        <source>36か月</source>
        <translation>36 months</translation>
    </message>
    <message>
        <source>全期間</source>
        <translation>All</translation>
    </message>
    <message>
        <source>曜日別の受診</source>
        <translation>By weekday</translation>
    </message>
    <message>
        <source>%1は、%2のレセプトがまだありません。数字は少なく出ています。</source>
        <translation>Receipts of %2 are still missing for %1: the figures are too low.</translation>
    </message>
    <message>
        <source>4か月目のレセプトから</source>
        <translation>From the fourth month on</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::FilterChip</name>
    <message>
        <source>× または Delete キーで外します</source>
        <translation>Remove with × or the Delete key</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::FirstRunPage</name>
    <message>
        <source>カカリテ</source>
        <translation>Kakarite</translation>
    </message>
    <message>
        <source>データはこのPCの中だけに、暗号化して置きます(%1)。</source>
        <translation>The data stays on this PC alone, encrypted (%1).</translation>
    </message>
    <message>
        <source>みどり内科クリニック</source>
        <translation>Midori Clinic</translation>
    </message>
    <message>
        <source>管理者の名前</source>
        <translation>Name of the administrator</translation>
    </message>
    <message>
        <source>院長 緑川</source>
        <translation>Dr. Midorikawa</translation>
    </message>
    <message>
        <source>ログイン名(半角英数字)</source>
        <translation>Login (letters and digits)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>復旧コードを控えてください</source>
        <translation>Keep the recovery code</translation>
    </message>
    <message>
        <source>控えました。次へ</source>
        <translation>I have kept it. Next</translation>
    </message>
    <message>
        <source>二つのパスワードが違います。もう一度入れてください。</source>
        <translation>The two passwords differ. Enter them again.</translation>
    </message>
    <message>
        <source>作っています…</source>
        <translation>Making it…</translation>
    </message>
    <message>
        <source>パスワード(13文字以上)</source>
        <translation>Password (13 characters or more)</translation>
    </message>
    <message>
        <source>キーチェーンを使わずに作る</source>
        <translation>Create without the keychain</translation>
    </message>
    <message>
        <source>バックアップから戻す…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>はじめに、クリニックを作ります</source>
        <translation>First, create the clinic</translation>
    </message>
    <message>
        <source>クリニックの名前</source>
        <translation>Name of the clinic</translation>
    </message>
    <message>
        <source>クリニックを作る</source>
        <translation>Create the clinic</translation>
    </message>
    <message>
        <source>クリニックの名前、管理者の名前、ログイン名を入れてください。</source>
        <translation>Enter the clinic&apos;s name, the administrator&apos;s name and the login.</translation>
    </message>
    <message>
        <source>パスワードを忘れたときに、データを開く最後の手段です。もう一度は表示しません。印刷するか書き写し、PCとは別の鍵のかかる所に保管してください。「控えました」を押したときから使えます。</source>
        <translation>The last way to open the data when the password is forgotten. It is not shown again. Print or copy it and keep it locked up, away from the PC. It counts from when you say that you kept it.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::Frame</name>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>カカリテ</source>
        <translation>Kakarite</translation>
    </message>
    <message>
        <source>ダッシュボード</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>患者一覧</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>どこからでも患者をさがせます (Ctrl+K)</source>
        <translation>Find a patient from anywhere (Ctrl+K)</translation>
    </message>
    <message>
        <source>ロック</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>画面を隠して鍵をかけます (Ctrl+L)</source>
        <translation>Hide the screen and lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>患者をさがす(氏名・番号・病名・薬)</source>
        <translation>Find a patient (name, number, disease, drug)</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::HeatMap</name>
    <message>
        <source>初診月別の継続率</source>
        <translation>Retention by month of first visit</translation>
    </message>
    <message>
        <source>%1か月</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>レセプトが4か月分になると、ここに並びます。</source>
        <translation>Filled once there are four months of receipts.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::ImportsPage</name>
    <message>
        <source>取り込み</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>履歴と取り消し</source>
        <translation>History and undo</translation>
    </message>
    <message>
        <source>ファイルを選ぶ…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>同じファイルをもう一度入れても二重にはなりません。いつでも取り消せます。</source>
        <translation>The same file again counts nothing twice. You can undo at any time.</translation>
    </message>
    <message>
        <source>取り込み中</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>取り込みの進み具合</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>中止しても、それまでのデータはそのままです。</source>
        <translation>Stopping leaves the data as it was.</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>中止しています</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>まだ何も取り込んでいません</source>
        <translation>Nothing imported yet</translation>
    </message>
    <message>
        <source>過去6〜12か月分のレセプトをまとめて入れると、離脱予備群がすぐに分かります。点検用なら院外のお薬も分かります。</source>
        <translation>Import the receipts of the last 6 to 12 months at once to see who is at risk. The 点検用 kind also tells outside medicine.</translation>
    </message>
    <message>
        <source>データの範囲</source>
        <translation>Range of the data</translation>
    </message>
    <message>
        <source>月ごとのレセプト</source>
        <translation>Receipts by month</translation>
    </message>
    <message>
        <source>取り込んだ月が、社保・国保・後期ごとにここに並びます。抜けた月はすぐに分かります。</source>
        <translation>Imported months appear here by insurance. A missing month is seen at once.</translation>
    </message>
    <message>
        <source>取り込みの履歴</source>
        <translation>History of imports</translation>
    </message>
    <message>
        <source>行を選ぶと取り消せます</source>
        <translation>Choose a row to undo it</translation>
    </message>
    <message>
        <source>結果に戻る</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>%1 ほか%2件</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>%1 件</source>
        <translation>%1 receipts</translation>
    </message>
    <message>
        <source>毎秒 %1 件</source>
        <translation>%1 per second</translation>
    </message>
    <message>
        <source>残り約%1秒</source>
        <translation>about %1 s left</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1〜%2分</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>前に入れたファイルです。何も変わりません。</source>
        <translation>This file was imported before. Nothing changes.</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>診療月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>%1月</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>次は %1 %2分 を入れてください。まだ取り込まれていません。</source>
        <translation>Next, import %1 of %2. It has not come yet.</translation>
    </message>
    <message>
        <source>%1分までそろっています。次は来月のはじめに入れてください。</source>
        <translation>Complete up to %1. Come again at the beginning of next month.</translation>
    </message>
    <message>
        <source>患者CSV</source>
        <translation>Patient CSV</translation>
    </message>
    <message>
        <source>取り消し済み</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>有効</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>この取り込みを取り消す</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>%1 のレセプト %2件を取り消し、取り込む前の状態に戻します。同じファイルをもう一度入れれば元に戻ります。</source>
        <translation>Takes back the %2 receipts of %1 and restores what was there before. Importing the same file again brings them back.</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>患者CSV %1 を取り消します。このファイルが書いた連絡先などは前の内容に戻り、このファイルだけで登録された患者%2人は消えます。同じファイルをもう一度入れれば元に戻ります。</source>
        <translation>Takes the patient CSV %1 back. What it wrote, such as contacts, becomes what it was before, and the %2 patients that only this file knew disappear. Bringing the same file in again restores it.</translation>
    </message>
    <message>
        <source>レセプトか患者CSVのファイルを選びます</source>
        <translation>Choose files of receipts or patients</translation>
    </message>
    <message>
        <source>レセプト(UKE・zip)・患者CSV・公式マスターをここへ入れてください。種類は中身で見分けます。</source>
        <translation>Drop receipts (UKE, zip), patient CSV or official masters here. What they are shows in their content.</translation>
    </message>
    <message>
        <source>取り込むファイルを選ぶ</source>
        <translation>Choose files to import</translation>
    </message>
    <message>
        <source>レセプト・患者CSV・マスター (*.uke *.UKE *.hen *.HEN *.sah *.SAH *.csv *.txt *.zip);;すべて (*)</source>
        <translation>Receipts, patient CSV and masters (*.uke *.UKE *.hen *.HEN *.sah *.SAH *.csv *.txt *.zip);;All (*)</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::ListFlow</name>
    <message>
        <source>取り込まなかった行を保存しました。直してから、もう一度入れてください。</source>
        <translation>The rows that did not come in are saved. Repair them and bring the file in again.</translation>
    </message>
    <message>
        <source>取り込み中</source>
        <translation>Importing</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::LoginPage</name>
    <message>
        <source>カカリテ</source>
        <translation>Kakarite</translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>ひらく</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>パスワードを忘れたとき</source>
        <translation>Forgot the password?</translation>
    </message>
    <message>
        <source>ロックしました。データは閉じています。</source>
        <translation>Locked. The data is closed.</translation>
    </message>
    <message>
        <source>このPCの中のデータは暗号化されています ・ %1分さわらないと自動でロックします</source>
        <translation>The data on this PC is encrypted ・ Locks after %1 idle minutes</translation>
    </message>
    <message>
        <source>ひらいています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>決めてひらく</source>
        <translation>Set and open</translation>
    </message>
    <message>
        <source>二つのパスワードが違います。もう一度入れてください。</source>
        <translation>The two passwords differ. Enter them again.</translation>
    </message>
    <message>
        <source>確認コード(認証アプリの6桁、または予備のコード)</source>
        <translation>Verification code (six digits of the app, or a spare code)</translation>
    </message>
    <message>
        <source>確認コード</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>新しいパスワード(13文字以上)</source>
        <translation>New password (13 characters or more)</translation>
    </message>
    <message>
        <source>自分のパスワードを決める</source>
        <translation>Choose your own password</translation>
    </message>
    <message>
        <source>いまのパスワードは管理者が決めたものです。あなただけが知っているパスワードに変えてください。</source>
        <translation>Your password was chosen by an administrator. Change it to one that only you know.</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>User</translation>
    </message>
    <message>
        <source>バックアップから戻す…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>パスワードはどこにも残していません。スタッフの方は、管理者に新しいパスワードを作ってもらってください。管理者の方は、クリニックを作ったときに控えた復旧コードで、新しいパスワードを決められます。</source>
        <translation>The password is not kept anywhere. Staff: ask an administrator for a new one. Administrators: set a new password with the recovery code that you noted when the clinic was created.</translation>
    </message>
    <message>
        <source>キーチェーンを使わずに開く</source>
        <translation>Open without the keychain</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::MainWindow</name>
    <message>
        <source>カカリテ</source>
        <translation>Kakarite</translation>
    </message>
    <message>
        <source>バックアップを選ぶ</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>バックアップ (*.kakarite)</source>
        <translation>Backups (*.kakarite)</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::MastersCard</name>
    <message>
        <source>公式マスター</source>
        <translation>Official masters</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>改定前のものがあります。新しいものを入れてください。</source>
        <translation>Some are outdated. Load newer ones.</translation>
    </message>
    <message>
        <source>名前と分類は、診療月に合うマスターで答えます。</source>
        <translation>Names and classes are those of the month of the claim.</translation>
    </message>
    <message>
        <source>内蔵の表で答えています。入れると、すべての病名と薬の名前が出ます。</source>
        <translation>The built-in table answers. With them every disease and drug has its name.</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>マスター</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>時点</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>%1 (%2) から、種類ごとの全件のzipをダウンロードし、そのままここへ入れてください。変更分のzipも入れられます。古い診療月のために、前の改定のものも残ります。</source>
        <translation>Download the full zip of each kind from: %1 (%2), and drop it here as it is. Zips of differences can be loaded too. Earlier revisions stay for older months.</translation>
    </message>
    <message>
        <source>%1: 前に入れたファイルです。何も変わりません。</source>
        <translation>%1: this file was loaded before. Nothing changes.</translation>
    </message>
    <message>
        <source>%1マスター(%2)を取り込みました: %3件、新しい %4・変わった %5・廃止 %6。</source>
        <translation>Loaded the %1 master (%2): %3 codes, %4 new, %5 changed, %6 ended.</translation>
    </message>
    <message>
        <source>%1行目: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>ほかに確認することが %1件あります。</source>
        <translation>%1 more to check.</translation>
    </message>
    <message>
        <source>慢性疾患の分類が変わった患者 %1人の集計をやり直しました。</source>
        <translation>The figures of %1 patients whose chronic diseases are classed differently now were made again.</translation>
    </message>
    <message>
        <source>変更分だけのものがあります。全件のファイルを入れてください。</source>
        <translation>Of some masters there are only differences. Import the full files.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientListPreview</name>
    <message>
        <source>書き換えません</source>
        <translation>kept as it is</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>どう直すか</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>取り込む前の確認</source>
        <translation>Before bringing it in</translation>
    </message>
    <message>
        <source>行の種類</source>
        <translation>Kind of row</translation>
    </message>
    <message>
        <source>登録済みの患者の氏名・カナ・生年月日・性別</source>
        <translation>Name, kana, birth date and sex of known patients</translation>
    </message>
    <message>
        <source>書き換えない</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>書き換える</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>確認する行</source>
        <translation>Rows to check</translation>
    </message>
    <message>
        <source>登録済みの患者の氏名・カナ・生年月日・性別も、このファイルの内容に書き換えます。</source>
        <translation>Name, kana, birth date and sex of known patients will be overwritten too.</translation>
    </message>
    <message>
        <source>氏名・カナ・生年月日・性別が登録と違う患者が%1人います。いまは書き換えません。</source>
        <translation>%1 patients have another name, kana, birth date or sex here. They are kept as they are.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>新しい内容</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新しい患者はいません。</source>
        <translation>No new patients.</translation>
    </message>
    <message>
        <source>変わる患者はいません。</source>
        <translation>No patients change.</translation>
    </message>
    <message>
        <source>同じ内容の行は%1行です。何も変わりません。</source>
        <translation>%1 rows say what is known already. Nothing changes.</translation>
    </message>
    <message>
        <source>取り込めない行はありません。</source>
        <translation>Every row can be used.</translation>
    </message>
    <message>
        <source>はじめの%1人を表示しています。全部で%2人です。</source>
        <translation>The first %1 of %2 are shown.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientListResult</name>
    <message>
        <source>取り込まなかった行をCSVに保存し、理由の列を見て直してから、もう一度入れてください。</source>
        <translation>Save the rows that did not come in as CSV, repair them by the column of reasons, and bring that file in.</translation>
    </message>
    <message>
        <source>取り込まなかった行</source>
        <translation>Rows left out</translation>
    </message>
    <message>
        <source>取り込まなかった行をCSVに保存…</source>
        <translation>Save rows left out…</translation>
    </message>
    <message>
        <source>患者一覧を見る</source>
        <translation>See the patients</translation>
    </message>
    <message>
        <source>次の患者CSVへ</source>
        <translation>Next patient CSV</translation>
    </message>
    <message>
        <source>読んだ行</source>
        <translation>Rows read</translation>
    </message>
    <message>
        <source>行</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>新しい患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>うち仮の番号 %1</source>
        <translation>%1 of them with a provisional number</translation>
    </message>
    <message>
        <source>書き換えた患者</source>
        <translation>Patients changed</translation>
    </message>
    <message>
        <source>氏名などが違う%1人は、そのままにしました</source>
        <translation>%1 with another name or birth date were kept as they are</translation>
    </message>
    <message>
        <source>同じ内容</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>None</translation>
    </message>
    <message>
        <source>CSVに保存</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1_取り込まなかった行.csv</source>
        <translation>%1_rows_left_out.csv</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientListView</name>
    <message>
        <source>使わない</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>(空)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>患者CSV</source>
        <translation>Patient CSV</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>何も取り込まずに戻ります</source>
        <translation>Go back without bringing anything in</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>下の確認のとおりに取り込みます</source>
        <translation>Bring it in as shown below</translation>
    </message>
    <message>
        <source>文字コード</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>区切り</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>見出しの行</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>見出しなし</source>
        <translation>No header</translation>
    </message>
    <message>
        <source>見出しは%1行目</source>
        <translation>Header in row %1</translation>
    </message>
    <message>
        <source>保存した対応</source>
        <translation>Saved columns</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>選んでいる対応を保存から消します</source>
        <translation>Delete the chosen one</translation>
    </message>
    <message>
        <source>対応を保存…</source>
        <translation>Save columns…</translation>
    </message>
    <message>
        <source>列の対応</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>ファイルのどの列に何が書いてあるか</source>
        <translation>what each column of the file holds</translation>
    </message>
    <message>
        <source>あと%1件あります</source>
        <translation>%1 more to come</translation>
    </message>
    <message>
        <source>保存した対応から選ぶ</source>
        <translation>Choose saved columns</translation>
    </message>
    <message>
        <source>%1列目</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>「%1」の列</source>
        <translation>Column “%1”</translation>
    </message>
    <message>
        <source>どの患者の行かが決まりません。左の「列の対応」で、患者番号の列を選んでください。番号のないファイルなら、氏名かカナ・生年月日・性別の列を選んでください。</source>
        <translation>No column says which patient a row is about. Choose the column of the patient number under Columns; in a file without numbers, those of name or kana, birth date and sex.</translation>
    </message>
    <message>
        <source>同じファイルは取り込み済みです。取り込み直すには、先に履歴で取り消してください。</source>
        <translation>This very file is in already. To bring it in again, first take it back in the history.</translation>
    </message>
    <message>
        <source>列の対応を保存</source>
        <translation>Save columns</translation>
    </message>
    <message>
        <source>名前(例: 電子カルテの患者一覧)</source>
        <translation>Name (such as: patient list of our chart)</translation>
    </message>
    <message>
        <source>対応の名前</source>
        <translation>Name of the columns</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>名前を入れてください。</source>
        <translation>Enter a name.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientModel</name>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>初診</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>最終受診</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>受診回数</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>次回の目安</source>
        <translation>Expected next</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>薬</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>疾患</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>仮</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientPage</name>
    <message>
        <source>24か月の経過</source>
        <translation>Course of 24 months</translation>
    </message>
    <message>
        <source>● 受診&#x3000;▬ 処方の日数&#x3000;◆ 検査</source>
        <translation>● visit&#x3000;▬ days of medicine&#x3000;◆ test</translation>
    </message>
    <message>
        <source>← 一覧</source>
        <translation>← List</translation>
    </message>
    <message>
        <source>患者一覧へ戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>患者一覧へ戻ります</source>
        <translation>Goes back to the list of patients</translation>
    </message>
    <message>
        <source>対象外を取り消す</source>
        <translation>Undo exclusion</translation>
    </message>
    <message>
        <source>対象外にする前の状態に戻します</source>
        <translation>Restores the state before the exclusion</translation>
    </message>
    <message>
        <source>対象外にする…</source>
        <translation>Exclude…</translation>
    </message>
    <message>
        <source>死亡・転院・治癒などを記録し、離脱の一覧から外します</source>
        <translation>Records a death, transfer, cure and so on, and takes the patient off the dropout lists</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>連絡先を変更</source>
        <translation>Changed contacts</translation>
    </message>
    <message>
        <source>疾患</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>記録の種類</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>受診と請求</source>
        <translation>Visits and claims</translation>
    </message>
    <message>
        <source>処方</source>
        <translation>Prescriptions</translation>
    </message>
    <message>
        <source>検査・処置</source>
        <translation>Tests and procedures</translation>
    </message>
    <message>
        <source>出来事</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Log of actions</translation>
    </message>
    <message>
        <source>記録</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>この患者について残しておくこと(電話の結果、本人の希望など)</source>
        <translation>What to keep about this patient (a telephone call, a wish …)</translation>
    </message>
    <message>
        <source>メモを残す</source>
        <translation>Keep note</translation>
    </message>
    <message>
        <source>書いたメモを残します</source>
        <translation>Keeps the note</translation>
    </message>
    <message>
        <source>氏名なし</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>%1(仮の番号)</source>
        <translation>%1 (provisional number)</translation>
    </message>
    <message>
        <source>%1(%2歳)%3</source>
        <translation>%1 (age %2) %3</translation>
    </message>
    <message>
        <source> ほか%1件</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>いつもの間隔 %1</source>
        <translation>Usual interval %1</translation>
    </message>
    <message>
        <source>途切れ %1回</source>
        <translation>gaps: %1</translation>
    </message>
    <message>
        <source>未登録</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>連携済 %1</source>
        <translation>Linked %1</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>病名の記録がありません。</source>
        <translation>No diseases recorded.</translation>
    </message>
    <message>
        <source>主病</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>疑い</source>
        <translation>Suspected</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>対象外にする</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>離脱予備群・離脱の一覧から外れます。あとで取り消せます。また受診すると自動で戻ります(死亡を除く)。</source>
        <translation>The patient leaves the lists of those at risk and dropped. You can undo it. A later visit ends it by itself (except after death).</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>くわしい事情(あとで分かるように)</source>
        <translation>Details (to understand it later)</translation>
    </message>
    <message>
        <source>日付は今日までの日を 2026/11/24 のように入れてください。</source>
        <translation>Enter a day up to today, like 2026/11/24.</translation>
    </message>
    <message>
        <source>連絡先の変更</source>
        <translation>Change contacts</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>次回の目安の%1は休診日です。次の診療日は%2です。</source>
        <translation>The expected day, %1, is a closing day; the clinic opens again on %2.</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>連絡先の変更の履歴</source>
        <translation>History of contact changes</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::PatientsPage</name>
    <message>
        <source>疾患</source>
        <translation>Diseases</translation>
    </message>
    <message>
        <source>何歳から</source>
        <translation>From age</translation>
    </message>
    <message>
        <source>何歳まで</source>
        <translation>To age</translation>
    </message>
    <message>
        <source>歳から</source>
        <translation>to</translation>
    </message>
    <message>
        <source>歳まで</source>
        <translation>years</translation>
    </message>
    <message>
        <source>しぼる</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>列の選択</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>患者一覧</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>CSV書き出し</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>いまの一覧をCSVに保存します</source>
        <translation>Saves this list as CSV</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
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
        <source>復帰(30日)</source>
        <translation>Returned (30 days)</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>患者の一覧</source>
        <translation>List of patients</translation>
    </message>
    <message>
        <source>一覧の全員を選択</source>
        <translation>Select everyone in the list</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>LINEあり</source>
        <translation>Has LINE</translation>
    </message>
    <message>
        <source>メールあり</source>
        <translation>Has mail</translation>
    </message>
    <message>
        <source>携帯あり</source>
        <translation>Has mobile</translation>
    </message>
    <message>
        <source>どれもなし</source>
        <translation>Has none</translation>
    </message>
    <message>
        <source>%1日以上</source>
        <translation>%1 days or more</translation>
    </message>
    <message>
        <source>%1〜%2歳</source>
        <translation>Age %1 to %2</translation>
    </message>
    <message>
        <source>%1人を表示</source>
        <translation>Showing %1</translation>
    </message>
    <message>
        <source>患者がまだいません</source>
        <translation>No patients yet</translation>
    </message>
    <message>
        <source>レセプト(UKE)を取り込むと、通院中・離脱予備群・離脱の患者がここに並びます。</source>
        <translation>Import receipts (UKE), and the active, at-risk and dropped patients appear here.</translation>
    </message>
    <message>
        <source>取り込みを開く</source>
        <translation>Open import</translation>
    </message>
    <message>
        <source>条件に合う患者がいません</source>
        <translation>No patient matches</translation>
    </message>
    <message>
        <source>条件を一つ外すか、すべて外して見直してください。</source>
        <translation>Remove one condition, or all of them.</translation>
    </message>
    <message>
        <source>条件をすべて外す</source>
        <translation>Remove all conditions</translation>
    </message>
    <message>
        <source>この状態の患者はいません</source>
        <translation>No patient is in this state</translation>
    </message>
    <message>
        <source>ほかの状態は上のタブで選べます。</source>
        <translation>Choose another state in the tabs above.</translation>
    </message>
    <message>
        <source>%1人を選択中 ・ 外す</source>
        <translation>%1 selected ・ clear</translation>
    </message>
    <message>
        <source>CSV書き出し(%1)</source>
        <translation>Export CSV (%1)</translation>
    </message>
    <message>
        <source>CSVに保存</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>患者一覧_%1.csv</source>
        <translation>patients_%1.csv</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>番号・氏名・電話・病名・薬</source>
        <translation>Number, name, telephone, disease, drug</translation>
    </message>
    <message>
        <source>病名・薬で %1人</source>
        <translation>%1 by disease or drug</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::ReceiptsResult</name>
    <message>
        <source>入れたファイル</source>
        <translation>Imported files</translation>
    </message>
    <message>
        <source>患者一覧を見る</source>
        <translation>See the patients</translation>
    </message>
    <message>
        <source>新しい %1</source>
        <translation>new %1</translation>
    </message>
    <message>
        <source>差し替え %1</source>
        <translation>replaced %1</translation>
    </message>
    <message>
        <source>前と同じ %1</source>
        <translation>unchanged %1</translation>
    </message>
    <message>
        <source>入ったレセプト</source>
        <translation>Receipts in</translation>
    </message>
    <message>
        <source>件</source>
        <translation>items</translation>
    </message>
    <message>
        <source>患者</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>新しい患者 %1</source>
        <translation>new patients %1</translation>
    </message>
    <message>
        <source>新しい患者</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>合計点数の確認</source>
        <translation>Check of total points</translation>
    </message>
    <message>
        <source>点</source>
        <translation>points</translation>
    </message>
    <message>
        <source>請求書の合計と一致</source>
        <translation>agrees with the totals</translation>
    </message>
    <message>
        <source>請求書の合計と違います</source>
        <translation>differs from the totals</translation>
    </message>
    <message>
        <source>請求書の合計がありません</source>
        <translation>the file has no totals</translation>
    </message>
    <message>
        <source>外来でないレセプト %1</source>
        <translation>not outpatient %1</translation>
    </message>
    <message>
        <source>読めないファイル %1</source>
        <translation>unreadable files %1</translation>
    </message>
    <message>
        <source>取り込まなかったもの</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>None</translation>
    </message>
    <message>
        <source>ほか%1種類</source>
        <translation>%1 more kinds</translation>
    </message>
    <message>
        <source>確認してほしいこと</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>読めません</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>前に入れたファイルです。何も変わりません。</source>
        <translation>This file was imported before. Nothing changes.</translation>
    </message>
    <message>
        <source>確認 %1件</source>
        <translation>%1 to check</translation>
    </message>
    <message>
        <source>問題ありません</source>
        <translation>No problem</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>診療月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::RecoveryView</name>
    <message>
        <source>カカリテ 復旧コード</source>
        <translation>Kakarite recovery code</translation>
    </message>
    <message>
        <source>%1 作成</source>
        <translation>Made on %1</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>印刷する…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>印刷用PDFを保存…</source>
        <translation>Save PDF for printing…</translation>
    </message>
    <message>
        <source>保存しました。印刷したら、PDFは消してください。</source>
        <translation>Saved. Delete the PDF once it is printed.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>使い方
1. ログイン画面の「パスワードを忘れたとき」を押す。新しいPCでは、最初の画面の「バックアップから戻す…」を押す
2. 上のコードと、新しいパスワードを入れる
3. 新しい復旧コードが出るので、この紙と取り替える(このコードは一度しか使えません)
4. ほかの人のパスワードは、そのあと管理者が決め直す

数字の 0・1・8 は使っていません(O・I・B です)。</source>
        <translation>How to use it
1. Press &quot;Forgot your password?&quot; on the login page; on a new PC, &quot;Restore from a backup…&quot; on the first page
2. Enter the code above and a new password
3. A new recovery code appears: put it in the place of this sheet (this code works only once)
4. An administrator then gives the others new passwords

The digits 0, 1 and 8 are not used (they are O, I and B).</translation>
    </message>
    <message>
        <source>新しい復旧コード</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>パスワードを忘れたとき、スマートフォンをなくしたとき、PCが壊れて別のPCでデータを開くときに使います。このコードがあれば誰でもデータを開けます。封筒に入れ、PCとは別の鍵のかかる所に院長が保管してください。作り直すと、この紙で開けるのはそれより前のバックアップだけになります。</source>
        <translation>For when the password is forgotten, the phone is lost, or the PC breaks and the data is opened on another one. Whoever has this code can open the data. The director keeps it in an envelope, locked up and away from the PC. Once a new one is made, this sheet opens only the backups from before.</translation>
    </message>
    <message>
        <source>控えました</source>
        <translation>I have kept it</translation>
    </message>
    <message>
        <source>前の復旧コードで開けるのは、これまでのバックアップだけになりました。これを印刷するか書き写し、PCとは別の鍵のかかる所に保管してください。もう一度は表示しません。</source>
        <translation>The code of before now opens only the backups made so far. Print or copy this one and keep it locked up, away from the PC. It is not shown again.</translation>
    </message>
    <message>
        <source>これを印刷するか書き写し、PCとは別の鍵のかかる所に保管してください。もう一度は表示しません。「控えました」を押したときから使えます。</source>
        <translation>Print or copy it and keep it locked up, away from the PC. It is not shown again. It counts from when you press “I have kept it”.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::RestoreSheet</name>
    <message>
        <source>バックアップから戻す</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>そのバックアップを作ったPCでは、パスワードだけで戻せます。別のPCでは、復旧コードと、このPCで使う新しいパスワードを入れてください。</source>
        <translation>On the PC that made the backup the password is enough. On another PC, enter the recovery code and a new password for this PC.</translation>
    </message>
    <message>
        <source>ログイン名(空欄なら最初の管理者)</source>
        <translation>Login (empty: the first administrator)</translation>
    </message>
    <message>
        <source>復旧コード(そのPCでは空欄のまま)</source>
        <translation>Recovery code (empty on that PC)</translation>
    </message>
    <message>
        <source>パスワード(復旧コードを入れたときは新しいもの)</source>
        <translation>Password (a new one with a recovery code)</translation>
    </message>
    <message>
        <source>確認コード(6桁)</source>
        <translation>Verification code (six digits)</translation>
    </message>
    <message>
        <source>確かめて戻す</source>
        <translation>Check and restore</translation>
    </message>
    <message>
        <source>戻しています…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>キーチェーンを使わずに戻す</source>
        <translation>Restore without the keychain</translation>
    </message>
    <message>
        <source>いまのデータのパスワード</source>
        <translation>Password of today&apos;s data</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::SearchBox</name>
    <message>
        <source>見つかった患者</source>
        <translation>Patients found</translation>
    </message>
    <message>
        <source>%1人すべてを一覧で見る</source>
        <translation>See all %1 in the list</translation>
    </message>
    <message>
        <source>見つかりません。番号・カナ・氏名・電話・病名・薬で探せます。</source>
        <translation>Nothing found. You can search by number, kana, name, telephone, disease or drug.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::SecurityCard</name>
    <message>
        <source>あなたのログイン</source>
        <translation>Your login</translation>
    </message>
    <message>
        <source>確認コード</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>パスワードのほかに、スマートフォンの認証アプリに出る6桁を聞きます。8文字のパスワードでも使えるようになります</source>
        <translation>Asks for six digits from an authenticator app beside the password. A password of 8 characters is then enough</translation>
    </message>
    <message>
        <source>作り直す…</source>
        <translation>Make new…</translation>
    </message>
    <message>
        <source>予備のコード</source>
        <translation>Spare codes</translation>
    </message>
    <message>
        <source>スマートフォンをなくしたときに使う、1回限りのコードです</source>
        <translation>For when the phone is lost; each works once</translation>
    </message>
    <message>
        <source>このPCとの結び付き</source>
        <translation>Bound to this PC</translation>
    </message>
    <message>
        <source>フォルダを盗まれても、ほかのPCではパスワードだけで開けません</source>
        <translation>A stolen folder does not open on another PC with a password alone</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>パスワードを忘れたときや、PCが壊れたときの最後の手段です。紙をなくしたら作り直してください</source>
        <translation>The last resort for a forgotten password or a broken PC. Make a new one if the sheet is lost</translation>
    </message>
    <message>
        <source>替える…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>データの鍵</source>
        <translation>Data key</translation>
    </message>
    <message>
        <source>年に一度、データ全体を新しい鍵で書き直します。パスワードはそのまま使えます</source>
        <translation>Once a year, all data is written anew under another key. Passwords stay as they are</translation>
    </message>
    <message>
        <source>確認コードをやめる</source>
        <translation>Stop using the verification code</translation>
    </message>
    <message>
        <source>次からはパスワードだけで開きます。パスワードが13文字より短いときは、先に長いものに変えてください。</source>
        <translation>From now on the password alone opens the clinic. If it is shorter than 13 characters, change it to a longer one first.</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>確認コードを使う</source>
        <translation>Use a verification code</translation>
    </message>
    <message>
        <source>認証アプリ(Google Authenticator など)を入れたスマートフォンを用意してください。</source>
        <translation>Have a phone with an authenticator app (Google Authenticator or another) at hand.</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>予備のコードを作り直す</source>
        <translation>Make new spare codes</translation>
    </message>
    <message>
        <source>前の予備のコードは使えなくなります。</source>
        <translation>The spare codes before will no longer work.</translation>
    </message>
    <message>
        <source>作り直す</source>
        <translation>Make new</translation>
    </message>
    <message>
        <source>復旧コードを作り直す</source>
        <translation>Make a new recovery code</translation>
    </message>
    <message>
        <source>やめる…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>使う…</source>
        <translation>Use…</translation>
    </message>
    <message>
        <source>結び付いています</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>結び付いていません</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>いつからか分かりません</source>
        <translation>Age not known</translation>
    </message>
    <message>
        <source>%1から。1年を過ぎました</source>
        <translation>Since %1. More than a year</translation>
    </message>
    <message>
        <source>%1から</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>認証アプリで読み取り、出てきた6桁を入れてください。</source>
        <translation>Scan this with the authenticator app and enter the six digits it shows.</translation>
    </message>
    <message>
        <source>認証アプリ用のQRコード</source>
        <translation>QR code for the authenticator app</translation>
    </message>
    <message>
        <source>読み取れないときの鍵: %1</source>
        <translation>Key, if it cannot be scanned: %1</translation>
    </message>
    <message>
        <source>6桁の確認コード</source>
        <translation>Verification code, six digits</translation>
    </message>
    <message>
        <source>使い始める</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>スマートフォンをなくしたときに、確認コードの代わりに使えます。1つにつき1回です。もう一度は表示しません。紙に控えてください。</source>
        <translation>For when the phone is lost, in place of the verification code. Each works once. They are not shown again: write them down.</translation>
    </message>
    <message>
        <source>データの鍵を替える</source>
        <translation>Change the data key</translation>
    </message>
    <message>
        <source>替える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>書き直しています… %1%</source>
        <translation>Writing… %1%</translation>
    </message>
    <message>
        <source>クリニックの鍵</source>
        <translation>The clinic&apos;s keys</translation>
    </message>
    <message>
        <source>利用者の削除が途中です。替えてください</source>
        <translation>The removal of a user was cut short. Change the key</translation>
    </message>
    <message>
        <source>新しいコードを控えるまでは、前の復旧コードの紙も使えます。</source>
        <translation>The sheet with the code of before works until you have kept the new one.</translation>
    </message>
    <message>
        <source>作る…</source>
        <translation>Make…</translation>
    </message>
    <message>
        <source>復旧コードを作る</source>
        <translation>Make a recovery code</translation>
    </message>
    <message>
        <source>作ったコードは、「控えました」を押したときから使えます。</source>
        <translation>The code counts from when you press “I have kept it”.</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>データ全体を新しい鍵で書き直します。終わるまでほかの操作はできません。途中で電源が切れても、前の鍵か新しい鍵のどちらかで開きます。</source>
        <translation>All the data is written anew under a new key. Nothing else can be done until it is finished. Even if the power fails meanwhile, the old key or the new one opens it.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::SettingsPage</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>設定の種類</source>
        <translation>Kind of setting</translation>
    </message>
    <message>
        <source>このPC</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>自分のパスワードを変える…</source>
        <translation>Change my password…</translation>
    </message>
    <message>
        <source>画面の左上に出ます</source>
        <translation>Shown at the top left of the window</translation>
    </message>
    <message>
        <source>データのフォルダ</source>
        <translation>Folder of the data</translation>
    </message>
    <message>
        <source>変える…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>離脱の基準</source>
        <translation>Thresholds of dropout</translation>
    </message>
    <message>
        <source>最終受診からの月数で、離脱予備群・離脱を決めます</source>
        <translation>Months since the last visit decide who is at risk and who is dropped</translation>
    </message>
    <message>
        <source>点検する</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>データの点検</source>
        <translation>Verify the data</translation>
    </message>
    <message>
        <source>壊れていないか、操作の記録が書き換えられていないかを調べます</source>
        <translation>Checks that nothing is damaged and that the log has not been altered</translation>
    </message>
    <message>
        <source>点検しています…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>このPCだけの設定です</source>
        <translation>Settings of this PC alone</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>すぐに切り替わります</source>
        <translation>Switches at once</translation>
    </message>
    <message>
        <source>自動ロック</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>%1分さわらないとき</source>
        <translation>After %1 idle minutes</translation>
    </message>
    <message>
        <source>画面を隠し、データの鍵を手放します。開くにはパスワードが要ります</source>
        <translation>Hides the screen and drops the data&apos;s key. Opening needs the password</translation>
    </message>
    <message>
        <source>あなた</source>
        <translation>You</translation>
    </message>
    <message>
        <source>停止中</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>使えます</source>
        <translation>Enabled</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>権限</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>予備群 %1か月 ・ 離脱 %2か月</source>
        <translation>At risk %1 months ・ dropped %2 months</translation>
    </message>
    <message>
        <source>データベースが壊れています。</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>操作の記録が%1番目で書き換えられています。</source>
        <translation>The log has been altered at entry %1.</translation>
    </message>
    <message>
        <source>鍵とデータの組が合いません。</source>
        <translation>The keys do not belong to the data.</translation>
    </message>
    <message>
        <source>✓ 問題ありません。データも、操作の記録%1件も、そのままです。</source>
        <translation>✓ No problem. The data and the %1 log entries are as they were.</translation>
    </message>
    <message>
        <source>フォルダはそのまま残し、バックアップから戻してください。</source>
        <translation>Leave the folder as it is, and restore from a backup.</translation>
    </message>
    <message>
        <source>離脱の基準を変える</source>
        <translation>Change the thresholds</translation>
    </message>
    <message>
        <source>%1か月</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>離脱予備群になるまで</source>
        <translation>Until at risk</translation>
    </message>
    <message>
        <source>離脱になるまで</source>
        <translation>Until dropped</translation>
    </message>
    <message>
        <source>この基準にする</source>
        <translation>Use these</translation>
    </message>
    <message>
        <source>数えています…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>離脱は離脱予備群より後の月にしてください。</source>
        <translation>Dropped must come after at risk.</translation>
    </message>
    <message>
        <source>すべての患者を数え直しています…</source>
        <translation>Counting all patients again…</translation>
    </message>
    <message>
        <source>この基準では今日、通院中 %1人、離脱予備群 %2人、離脱 %3人、対象外 %4人になります。</source>
        <translation>With these, today: %1 active, %2 at risk, %3 dropped, %4 excluded.</translation>
    </message>
    <message>
        <source>名前(例: 受付 森)</source>
        <translation>Name (such as Mori, reception)</translation>
    </message>
    <message>
        <source>ログイン名(半角英数字)</source>
        <translation>Login (letters and digits)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>名前とログイン名を入れてください。</source>
        <translation>Enter a name and a login.</translation>
    </message>
    <message>
        <source>二つのパスワードが違います。もう一度入れてください。</source>
        <translation>The two passwords differ. Enter them again.</translation>
    </message>
    <message>
        <source>自分のパスワードを変える</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>いまのパスワード</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>もう一度使えるようにする</source>
        <translation>Enable again</translation>
    </message>
    <message>
        <source>使えないようにする</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>再開する</source>
        <translation>Enable</translation>
    </message>
    <message>
        <source>停止する</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>%1を変える</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>休診日</source>
        <translation>Closing days</translation>
    </message>
    <message>
        <source>次回の目安が休診日にあたるとき、次の診療日を添えます</source>
        <translation>Where an expected day falls on one, the next open day is said</translation>
    </message>
    <message>
        <source>ログインと鍵</source>
        <translation>Login and keys</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>確認コード</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>はじめのパスワード</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>操作の記録の終わりから%1件が失われています。</source>
        <translation>%1 entries are missing from the end of the activity log.</translation>
    </message>
    <message>
        <source>前のパスワードでまた開けるようになります</source>
        <translation>The old password will open it again</translation>
    </message>
    <message>
        <source>あとで再開できます</source>
        <translation>Can be resumed later</translation>
    </message>
    <message>
        <source>ログインの停止を解く</source>
        <translation>Unlock the login</translation>
    </message>
    <message>
        <source>10回続けて間違えて止まったとき</source>
        <translation>When locked after ten mistakes in a row</translation>
    </message>
    <message>
        <source>解く</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>辞めた人を削除する</source>
        <translation>Remove somebody who left</translation>
    </message>
    <message>
        <source>データ全体を新しい鍵で書き直し、古い鍵の写しでも開けなくします。操作の記録は残ります</source>
        <translation>Writes all data under another key, so that not even a copy of the old keys opens it. The activity log stays</translation>
    </message>
    <message>
        <source>削除する</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>データを新しい鍵で書き直しています…</source>
        <translation>Writing the data under another key…</translation>
    </message>
    <message>
        <source>暗号化されています。写しは「バックアップ」が作ります</source>
        <translation>Encrypted. “Backups” makes the copies</translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>新しいパスワードを渡す</source>
        <translation>Give a new password</translation>
    </message>
    <message>
        <source>渡す…</source>
        <translation>Give…</translation>
    </message>
    <message>
        <source>確認コードを外す</source>
        <translation>Turn the second factor off</translation>
    </message>
    <message>
        <source>スマートフォンをなくしたとき。新しいパスワードも渡してください</source>
        <translation>When the smartphone was lost. Give a new password as well</translation>
    </message>
    <message>
        <source>外す…</source>
        <translation>Turn off…</translation>
    </message>
    <message>
        <source>%1 さんのパスワード</source>
        <translation>Password for %1</translation>
    </message>
    <message>
        <source>あなたのパスワード</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>%1 さんの確認コードを外す</source>
        <translation>Turn off the second factor of %1</translation>
    </message>
    <message>
        <source>次からはパスワードだけで開けます。ご本人に間違いないことを確かめてください。</source>
        <translation>From now on the password alone will open. Make sure that it is really that person who asks.</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>スタッフにはダッシュボードと利用者の管理が出ません</source>
        <translation>Staff see neither the dashboard nor the management of users</translation>
    </message>
    <message>
        <source>利用者を追加…</source>
        <translation>Add user…</translation>
    </message>
    <message>
        <source>利用者の一覧</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>利用者の追加や停止は、管理者の方に依頼してください。</source>
        <translation>Ask an administrator to add or disable users.</translation>
    </message>
    <message>
        <source>クリニックとデータ</source>
        <translation>Clinic and data</translation>
    </message>
    <message>
        <source>クリニックの名前</source>
        <translation>Name of the clinic</translation>
    </message>
    <message>
        <source>操作の記録の控えがなくなったことがあります。</source>
        <translation>The copy of the end of the log was once missing.</translation>
    </message>
    <message>
        <source>利用者を追加</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>スタッフにする</source>
        <translation>Make this a staff login</translation>
    </message>
    <message>
        <source>管理者にする</source>
        <translation>Make this an administrator</translation>
    </message>
    <message>
        <source>ダッシュボード・利用者・クリニックの設定・操作の記録を使えなくします</source>
        <translation>Takes away the dashboard, users, clinic settings and log</translation>
    </message>
    <message>
        <source>ダッシュボード・利用者・クリニックの設定・操作の記録も使えるようにします</source>
        <translation>Adds the dashboard, users, clinic settings and log</translation>
    </message>
    <message>
        <source>変える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>パスワード期限切れ</source>
        <translation>Password expired</translation>
    </message>
    <message>
        <source>はじめのパスワードは、ご本人だけに伝えてください。72時間以内に開いて、別のものに変えてもらいます。</source>
        <translation>Tell the first password to its owner alone, who opens with it within 72 hours and is asked for another.</translation>
    </message>
    <message>
        <source>はじめのパスワード(13文字以上)</source>
        <translation>First password (13 characters or more)</translation>
    </message>
    <message>
        <source>忘れたとき。ご本人が次に開くときに、別のものに変えます</source>
        <translation>When it was forgotten. Its owner chooses another at the next login</translation>
    </message>
    <message>
        <source>新しいパスワードは、ご本人だけに伝えてください。72時間以内に開いて、別のものに変えてもらいます。</source>
        <translation>Tell the new password to its owner alone, who opens with it within 72 hours and is asked for another.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::Sheet</name>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>やめる (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>閉じる (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::Skeleton</name>
    <message>
        <source>読み込んでいます</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::StateBars</name>
    <message>
        <source>疾患別の状態</source>
        <translation>States by disease</translation>
    </message>
    <message>
        <source>%1 通院中 %2人 離脱予備群 %3人 離脱 %4人</source>
        <translation>%1: %2 active, %3 at risk, %4 dropped</translation>
    </message>
    <message>
        <source>%1人 ・ 離脱 %2</source>
        <translation>%1 ・ dropped %2</translation>
    </message>
    <message>
        <source>定期通院の患者がまだいません。</source>
        <translation>No regular patients yet.</translation>
    </message>
    <message>
        <source>%1 通院中 %2人</source>
        <translation>%1: active %2</translation>
    </message>
    <message>
        <source>%1 離脱予備群 %2人</source>
        <translation>%1: at risk %2</translation>
    </message>
    <message>
        <source>%1 離脱 %2人</source>
        <translation>%1: dropped %2</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::SummaryLine</name>
    <message>
        <source>件</source>
        <translation>items</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>点</source>
        <translation>points</translation>
    </message>
    <message>
        <source>行</source>
        <translation>rows</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::Timeline</name>
    <message>
        <source>24か月の経過</source>
        <translation>Course of 24 months</translation>
    </message>
    <message>
        <source>最終受診 %1</source>
        <translation>Last visit %1</translation>
    </message>
    <message>
        <source>受診 %1回</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <source>次回の目安 %1</source>
        <translation>Expected next %1</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>受診</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>お薬</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>検査</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>%1 受診</source>
        <translation>Visit %1</translation>
    </message>
    <message>
        <source>%1 から %2 まで</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::WarningsSheet</name>
    <message>
        <source>確認してほしいこと</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>確認の種類</source>
        <translation>Kinds of warnings</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>記録</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>あてはまる行</source>
        <translation>Lines of this kind</translation>
    </message>
    <message>
        <source>はじめの%1件を表示しています。全部で%2件あります。</source>
        <translation>Showing the first %1 of %2.</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::WorkStrip</name>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>kakarite::ui::Workspace</name>
    <message>
        <source>レセプト %1まで</source>
        <translation>Receipts up to %1</translation>
    </message>
    <message>
        <source>まだ取り込みがありません</source>
        <translation>Nothing imported yet</translation>
    </message>
    <message>
        <source>最終受診 %1</source>
        <translation>Last visit %1</translation>
    </message>
    <message>
        <source>対象外にしました(%1)。「対象外を取り消す」で戻せます。</source>
        <translation>Excluded (%1). “Undo exclusion” restores the patient.</translation>
    </message>
    <message>
        <source>対象外を取り消しました。</source>
        <translation>The exclusion was undone.</translation>
    </message>
    <message>
        <source>連絡先を保存しました。</source>
        <translation>Contacts saved.</translation>
    </message>
    <message>
        <source>メモを残しました。</source>
        <translation>Note kept.</translation>
    </message>
    <message>
        <source>取り込み中</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>取り消し中</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>取り込みを取り消しました。取り込む前の状態に戻っています。</source>
        <translation>The import was undone. Everything is as it was before it.</translation>
    </message>
    <message>
        <source>%1人をCSVに書き出しました。書き出したことは操作の記録に残ります。</source>
        <translation>Exported %1 patients as CSV. The export stands in the log.</translation>
    </message>
    <message>
        <source>%1 さんを追加しました。</source>
        <translation>Added %1.</translation>
    </message>
    <message>
        <source>停止しました。</source>
        <translation>Disabled.</translation>
    </message>
    <message>
        <source>再開しました。</source>
        <translation>Enabled.</translation>
    </message>
    <message>
        <source>パスワードを変えました。次からは新しいパスワードで開いてください。</source>
        <translation>Password changed. Use the new one from now on.</translation>
    </message>
    <message>
        <source>離脱の基準を変えました。すべての数字が新しい基準です。</source>
        <translation>Thresholds changed. All figures follow the new ones.</translation>
    </message>
    <message>
        <source>休診日を変えました。</source>
        <translation>Closing days changed.</translation>
    </message>
    <message>
        <source>次のログインから、確認コードも聞きます。</source>
        <translation>From the next login on, a verification code is asked for as well.</translation>
    </message>
    <message>
        <source>確認コードを外しました。</source>
        <translation>The verification code is off.</translation>
    </message>
    <message>
        <source>データを新しい鍵で書き直しました。</source>
        <translation>The data was written anew under another key.</translation>
    </message>
    <message>
        <source>削除し、データの鍵を替えました。</source>
        <translation>Removed; the data key was changed.</translation>
    </message>
    <message>
        <source>またログインできます。</source>
        <translation>They can log in again.</translation>
    </message>
    <message>
        <source>%1件をCSVに書き出しました。書き出したことも操作の記録に残ります。</source>
        <translation>%1 rows exported as CSV. The export itself is logged.</translation>
    </message>
    <message>
        <source>バックアップができませんでした。%1%2 次に開いたときにもう一度作ります。</source>
        <translation>The backup could not be made. %1%2 It will be made again when Kakarite is next opened.</translation>
    </message>
    <message>
        <source>設定を開く</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>その氏名や番号の患者はいません。病名・薬で探しました。</source>
        <translation>No patient has that name or number. Found by disease or drug.</translation>
    </message>
    <message>
        <source>はじめの保管先には作れず、もう一つの保管先にバックアップを作りました。%1%2</source>
        <translation>The backup could not be made in the first folder and was made in the second. %1%2</translation>
    </message>
    <message>
        <source>バックアップは作りましたが、もう一つの保管先には写せませんでした。%1%2</source>
        <translation>The backup was made, but could not be copied to the second folder. %1%2</translation>
    </message>
    <message>
        <source>操作の記録に、目を通していただきたいことが%1件あります。</source>
        <translation>The log holds %1 things that you should look at.</translation>
    </message>
    <message>
        <source>操作の記録を開く</source>
        <translation>Open the log</translation>
    </message>
    <message>
        <source>権限を%1に変えました。次のログインから効きます。</source>
        <translation>The role is now: %1. It holds from the next login.</translation>
    </message>
    <message>
        <source>利用者の削除が途中です。データの鍵を替えると終わります。</source>
        <translation>The removal of a user is unfinished. Changing the data key completes it.</translation>
    </message>
    <message>
        <source>復旧コードがありません。パスワードを忘れたりPCが壊れたりすると、データを開けなくなります。</source>
        <translation>There is no recovery code. If the password is forgotten or the PC breaks, the data cannot be opened.</translation>
    </message>
    <message>
        <source>データの鍵を1年以上替えていません。診療のない時間に替えてください。</source>
        <translation>The data key has not been changed for more than a year. Change it while the clinic is closed.</translation>
    </message>
    <message>
        <source>これからは、この復旧コードで開けます。前の紙は、これまでのバックアップを開くときだけ使えます。</source>
        <translation>From now on this recovery code opens the data. A sheet of before is of use only for the backups made so far.</translation>
    </message>
    <message>
        <source>データの鍵をいつ作ったか分かりません。診療のない時間に替えてください。</source>
        <translation>It is not known when the data key was made. Change it while the clinic is closed.</translation>
    </message>
    <message>
        <source>新しいパスワードにしました。ご本人が72時間以内に開き、別のものに変えてもらいます。</source>
        <translation>The password is changed. Its owner opens with it within 72 hours and is asked for another.</translation>
    </message>
</context>
</TS>
