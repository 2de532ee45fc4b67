#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace kakarite::ui {

namespace {

struct ErrorWording {
    const char* name;
    const char* message;
    const char* hint;
};

// A new code without a line here is found by tests/ui, which reads every code from error.h.
ErrorWording generalWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return {"invalid_argument", QT_TRANSLATE_NOOP("ErrorText", "入力された内容を受け付けられません。"),
                QT_TRANSLATE_NOOP("ErrorText", "入力を見直して、もう一度お試しください。")};
    case ErrorCode::Cancelled:
        return {
            "cancelled", QT_TRANSLATE_NOOP("ErrorText", "中止しました。"),
            QT_TRANSLATE_NOOP("ErrorText", "それまでのデータは変わっていません。必要なときにもう一度始めてください。")};
    case ErrorCode::PermissionDenied:
        return {"permission_denied", QT_TRANSLATE_NOOP("ErrorText", "この操作をする権限がありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "管理者の方に依頼してください。")};
    case ErrorCode::NotFound:
        return {"not_found", QT_TRANSLATE_NOOP("ErrorText", "指定されたものが見つかりません。"),
                QT_TRANSLATE_NOOP("ErrorText", "一覧を開き直して、あるかどうかを確かめてください。")};
    case ErrorCode::AlreadyExists:
        return {"already_exists", QT_TRANSLATE_NOOP("ErrorText", "同じ名前のものがすでにあります。"),
                QT_TRANSLATE_NOOP("ErrorText", "別の名前にしてください。")};
    case ErrorCode::FileNotFound:
        return {
            "file_not_found", QT_TRANSLATE_NOOP("ErrorText", "ファイルが見つかりません。"),
            QT_TRANSLATE_NOOP("ErrorText", "場所を確かめてください。USBメモリなら抜けていないか確かめてください。")};
    case ErrorCode::FileUnreadable:
        return {"file_unreadable", QT_TRANSLATE_NOOP("ErrorText", "ファイルを読めません。"),
                QT_TRANSLATE_NOOP("ErrorText", "ほかのソフトで開いていれば閉じ、読み取りの権限を確かめてください。")};
    case ErrorCode::FileUnwritable:
        return {"file_unwritable", QT_TRANSLATE_NOOP("ErrorText", "ファイルに書き込めません。"),
                QT_TRANSLATE_NOOP("ErrorText", "保存先の権限を確かめるか、別の場所を選んでください。")};
    case ErrorCode::FileEmpty:
        return {"file_empty", QT_TRANSLATE_NOOP("ErrorText", "ファイルが空です。"),
                QT_TRANSLATE_NOOP("ErrorText", "もう一度書き出すか、ダウンロードし直してください。")};
    case ErrorCode::FileTooLarge:
        return {"file_too_large",
                QT_TRANSLATE_NOOP("ErrorText", "ファイルが大きすぎます(1GBまで)。何も取り込んでいません。"),
                QT_TRANSLATE_NOOP("ErrorText", "取り込みたいファイルかどうかを確かめ、選び直してください。")};
    case ErrorCode::ArchiveTooLarge:
        return {"archive_too_large",
                QT_TRANSLATE_NOOP("ErrorText", "zipファイルを展開すると大きくなりすぎます。何も取り込んでいません。"),
                QT_TRANSLATE_NOOP("ErrorText", "出どころを確かめ、必要なファイルだけを展開して入れてください。")};
    case ErrorCode::TooManyFiles:
        return {"too_many_files", QT_TRANSLATE_NOOP("ErrorText", "ファイルが多すぎて、一度には取り込めません。"),
                QT_TRANSLATE_NOOP("ErrorText", "レセプトだけを入れたフォルダを選んでください。")};
    case ErrorCode::DiskFull:
        return {"disk_full", QT_TRANSLATE_NOOP("ErrorText", "ディスクの空きが足りません。データは前のままです。"),
                QT_TRANSLATE_NOOP("ErrorText", "不要なファイルを消して空きを作り、もう一度お試しください。")};
    case ErrorCode::ArchiveDamaged:
        return {"archive_damaged", QT_TRANSLATE_NOOP("ErrorText", "zipファイルが壊れています。"),
                QT_TRANSLATE_NOOP("ErrorText", "元のファイルをもう一度圧縮するか、圧縮せずに入れてください。")};
    case ErrorCode::ArchiveHoldsNoReceipts:
        return {"archive_holds_no_receipts", QT_TRANSLATE_NOOP("ErrorText", "zipファイルの中にレセプトがありません。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "レセプト(UKEファイル)の入ったzipを選んでください。患者の一覧なら、展開したCSVを選んでください。")};
    case ErrorCode::ArchiveEncrypted:
        return {"archive_encrypted", QT_TRANSLATE_NOOP("ErrorText", "zipファイルにパスワードがかかっています。"),
                QT_TRANSLATE_NOOP("ErrorText", "パスワードを外して展開したファイルを入れてください。")};
    default:
        return {};
    }
}

ErrorWording safetyWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BackupDamaged:
        return {"backup_damaged", QT_TRANSLATE_NOOP("ErrorText", "バックアップのファイルが途中までか、壊れています。"),
                QT_TRANSLATE_NOOP("ErrorText", "もう一つ前のバックアップか、もう一つの保管先のものを使ってください。")};
    case ErrorCode::BackupFolderMissing:
        return {
            "backup_folder_missing", QT_TRANSLATE_NOOP("ErrorText", "バックアップの保管先が見つかりません。"),
            QT_TRANSLATE_NOOP("ErrorText", "USBメモリが抜けていないか、共有フォルダにつながるか確かめてください。")};
    case ErrorCode::BackupNowhere:
        return {
            "backup_nowhere", QT_TRANSLATE_NOOP("ErrorText", "どちらの保管先にもバックアップを作れませんでした。"),
            QT_TRANSLATE_NOOP("ErrorText", "保管先につながっているか、空きがあるかを確かめ、もう一度作ってください。")};
    case ErrorCode::VaultFolderGone:
        return {
            "vault_folder_gone",
            QT_TRANSLATE_NOOP("ErrorText", "データのフォルダが見つからなくなりました。この操作は保存されていません。"),
            QT_TRANSLATE_NOOP("ErrorText",
                              "USBメモリや共有フォルダをつなぎ直し、カカリテを開き直して、もう一度行ってください。")};
    case ErrorCode::VaultLockUnsupported:
        return {
            "vault_lock_unsupported",
            QT_TRANSLATE_NOOP("ErrorText",
                              "このフォルダは安全に使えません(ファイルの排他ができない共有フォルダなど)。"),
            QT_TRANSLATE_NOOP(
                "ErrorText", "データはこのPCの中のフォルダに置き、共有フォルダはバックアップの保管先にしてください。")};
    case ErrorCode::RestoreWouldReplace:
        return {"restore_would_replace", QT_TRANSLATE_NOOP("ErrorText", "戻す先のフォルダにはすでにデータがあります。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "空のフォルダに戻すか、入れ替えると指定してください。いまのデータは消さずに横へ移します。")};
    case ErrorCode::RestoreNeedsTodaysPassword:
        return {"restore_needs_todays_password",
                QT_TRANSLATE_NOOP("ErrorText", "いまのデータは、このパスワードや復旧コードでは開けません。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "バックアップの日からパスワードを変えたときは、いまのパスワードも入れてくだ"
                                  "さい。いまのデータと入れ替えられるのは、いまの管理者だけです。")};
    case ErrorCode::VaultKeyChangeDue:
        return {"vault_key_change_due",
                QT_TRANSLATE_NOOP("ErrorText", "削除は済みましたが、データの鍵はまだ替えられていません。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText", "ディスクの空きを作り、設定の「データの鍵を替える」か kakaritectl keys rekey で替え"
                                 "てください。それまでは、古い鍵のファイルを持つ人がデータを開けるおそれがあります。")};
    case ErrorCode::VaultKeysIntact:
        return {"vault_keys_intact",
                QT_TRANSLATE_NOOP("ErrorText", "鍵のファイルは壊れていません。何も替えていません。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "パスワードが分からないときは、保管している復旧コードで新しいパスワードを決めてく"
                                  "ださい。")};
    case ErrorCode::VaultKeysOfAnotherTime:
        return {
            "vault_keys_of_another_time",
            QT_TRANSLATE_NOOP("ErrorText", "このバックアップの鍵では、いまのデータを開けません。何も替えていません。"),
            QT_TRANSLATE_NOOP("ErrorText",
                              "バックアップの後にデータの鍵が替わったか、別の医院のものか、データが壊れていま"
                              "す。もっと新しいバックアップで試すか、全体を戻してください。")};
    case ErrorCode::VaultReadOnly:
        return {"vault_read_only", QT_TRANSLATE_NOOP("ErrorText", "データのフォルダに書き込めません。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "フォルダの書き込みの権限と、ディスクが読み取り専用でないことを確かめてください。")};
    default:
        return {};
    }
}

ErrorWording vaultWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::VaultWrongPassword:
        return {"vault_wrong_password", QT_TRANSLATE_NOOP("ErrorText", "パスワードが違います。"),
                QT_TRANSLATE_NOOP("ErrorText", "大文字・小文字とCaps Lockを確かめて、もう一度入力してください。")};
    case ErrorCode::VaultWrongRecoveryCode:
        return {"vault_wrong_recovery_code", QT_TRANSLATE_NOOP("ErrorText", "復旧コードが違います。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "いちばん新しい紙かどうかを確かめて、もう一度入力してください。一度使った"
                                  "コードや、作り直す前のコードは使えません。")};
    case ErrorCode::VaultPasswordInitial:
        return {"vault_password_initial",
                QT_TRANSLATE_NOOP("ErrorText", "管理者が決めたパスワードのままでは使えません。"),
                QT_TRANSLATE_NOOP("ErrorText", "先に自分だけが知っているパスワードに変えてください。")};
    case ErrorCode::VaultPasswordExpired:
        return {"vault_password_expired",
                QT_TRANSLATE_NOOP("ErrorText", "管理者が決めたパスワードの期限(72時間)が過ぎました。"),
                QT_TRANSLATE_NOOP("ErrorText", "管理者に、新しいパスワードを渡してもらってください。")};
    case ErrorCode::VaultNotAVault:
        return {"vault_not_a_vault", QT_TRANSLATE_NOOP("ErrorText", "このフォルダにカカリテのデータはありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "フォルダを確かめるか、新しくクリニックを作ってください。")};
    case ErrorCode::VaultDamaged:
        return {"vault_damaged", QT_TRANSLATE_NOOP("ErrorText", "データが壊れているため開けません。"),
                QT_TRANSLATE_NOOP("ErrorText", "フォルダはそのまま残し、バックアップから戻してください。")};
    case ErrorCode::VaultTooNew:
        return {"vault_too_new", QT_TRANSLATE_NOOP("ErrorText", "このデータは新しい版のカカリテで作られています。"),
                QT_TRANSLATE_NOOP("ErrorText", "カカリテを最新の版に更新してから開いてください。")};
    case ErrorCode::VaultInUse:
        return {"vault_in_use", QT_TRANSLATE_NOOP("ErrorText", "ほかのカカリテがこのデータを使っています。"),
                QT_TRANSLATE_NOOP("ErrorText", "開いている画面があれば閉じてから、もう一度お試しください。")};
    case ErrorCode::VaultExists:
        return {"vault_exists", QT_TRANSLATE_NOOP("ErrorText", "このフォルダにはすでにクリニックのデータがあります。"),
                QT_TRANSLATE_NOOP("ErrorText", "別の空のフォルダを選んでください。")};
    case ErrorCode::VaultNoKey:
        return {"vault_no_key", QT_TRANSLATE_NOOP("ErrorText", "鍵がないためデータを開けません。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "kakaritectl restore に --keys-only を付けると、データはそのままで、バックアップから"
                                  "鍵だけを戻せます。")};
    case ErrorCode::VaultUnsafeLibrary:
        return {"vault_unsafe_library",
                QT_TRANSLATE_NOOP("ErrorText", "暗号化に必要な部品(SQLCipher)が見つからないか、古すぎます。"),
                QT_TRANSLATE_NOOP("ErrorText", "カカリテを入れ直してください。暗号化せずに開くことはありません。")};
    case ErrorCode::VaultUserUnknown:
        return {"vault_user_unknown", QT_TRANSLATE_NOOP("ErrorText", "その利用者は登録されていません。"),
                QT_TRANSLATE_NOOP("ErrorText", "名前を確かめるか、管理者の方に登録を依頼してください。")};
    case ErrorCode::VaultUserDisabled:
        return {"vault_user_disabled", QT_TRANSLATE_NOOP("ErrorText", "この利用者は停止されています。"),
                QT_TRANSLATE_NOOP("ErrorText", "管理者の方に再開を依頼してください。")};
    case ErrorCode::VaultKeychainUnavailable:
        return {"vault_keychain_unavailable", QT_TRANSLATE_NOOP("ErrorText", "このPCのキーチェーンを使えません。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "キーチェーンがロックされていれば解除し、PCにログインし直してから、もう一度お試しください。")};
    case ErrorCode::VaultKeychainEntryMissing:
        return {"vault_keychain_entry_missing",
                QT_TRANSLATE_NOOP("ErrorText", "このデータは別のPCのキーチェーンに結び付いています。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "元のPCで開くか、保管している復旧コードで新しいパスワードを決めてください。管理者が引"
                                  "っ越しを済ませたPCなら、管理者の方に新しいパスワードを作ってもらってください。")};
    case ErrorCode::VaultLastAdmin:
        return {"vault_last_admin", QT_TRANSLATE_NOOP("ErrorText", "管理者が一人もいなくなるため、できません。"),
                QT_TRANSLATE_NOOP("ErrorText", "先に別の管理者を登録してください。")};
    case ErrorCode::VaultUserIsOneself:
        return {"vault_user_is_oneself", QT_TRANSLATE_NOOP("ErrorText", "自分自身を削除することはできません。"),
                QT_TRANSLATE_NOOP("ErrorText", "ほかの管理者の方に依頼してください。")};
    case ErrorCode::VaultLoginWasUsed:
        return {"vault_login_was_used",
                QT_TRANSLATE_NOOP("ErrorText", "以前いた方のログイン名です。もう一度使うことはできません。"),
                QT_TRANSLATE_NOOP("ErrorText", "操作の記録で同じ人に見えないよう、別のログイン名にしてください。")};
    case ErrorCode::PasswordTooWeak:
        return {"password_too_weak", QT_TRANSLATE_NOOP("ErrorText", "パスワードが短すぎます。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "13文字以上(確認コードを使う人は8文字以上)にしてください。関係のない言葉をいくつか"
                                  "つなげると、長くても覚えられます。")};
    case ErrorCode::PasswordTooCommon:
        return {"password_too_common",
                QT_TRANSLATE_NOOP("ErrorText", "よく使われる言葉や並びで、すぐに推測されるパスワードです。"),
                QT_TRANSLATE_NOOP("ErrorText", "関係のない言葉を三つか四つ、つなげてみてください。")};
    case ErrorCode::VaultLoginLocked:
        return {"vault_login_locked",
                QT_TRANSLATE_NOOP("ErrorText", "10回続けて間違えたため、このログイン名は止まっています。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "管理者の方に解除してもらうか、保管している復旧コードで新しいパスワードを決めてください。")};
    case ErrorCode::VaultSecondFactorNeeded:
        return {"vault_second_factor_needed", QT_TRANSLATE_NOOP("ErrorText", "確認コードも必要です。"),
                QT_TRANSLATE_NOOP("ErrorText", "認証アプリに出ている6桁の数字を入力してください。")};
    case ErrorCode::VaultSecondFactorWrong:
        return {"vault_second_factor_wrong", QT_TRANSLATE_NOOP("ErrorText", "確認コードが違うか、もう使われています。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText", "次の6桁が出るのを待って入力してください。合わないときは、PCとスマートフォンの時計を確"
                                 "かめるか、予備のコードを使ってください。")};
    case ErrorCode::VaultKeySlotOld:
        return {"vault_key_slot_old",
                QT_TRANSLATE_NOOP("ErrorText", "前の版で作られたままの鍵があるため、データの鍵を替えられません。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText", "利用者全員が一度ずつログインしてから(できない人のパスワードは決め直し、復旧コードは作"
                                 "り直してから)、もう一度お試しください。")};
    case ErrorCode::VaultUserNameUnseen:
        return {"vault_user_name_unseen",
                QT_TRANSLATE_NOOP("ErrorText", "名前に、目に見えない制御文字が入っています。"),
                QT_TRANSLATE_NOOP("ErrorText", "名前を貼り付けずに、入力し直してください。")};
    case ErrorCode::AuditBroken:
        return {"audit_broken", QT_TRANSLATE_NOOP("ErrorText", "操作の記録が書き換えられています。"),
                QT_TRANSLATE_NOOP("ErrorText", "フォルダの写しを残し、責任者に知らせてください。")};
    case ErrorCode::DatabaseFailed:
        return {"database_failed",
                QT_TRANSLATE_NOOP("ErrorText", "データベースの処理に失敗しました。データは前のままです。"),
                QT_TRANSLATE_NOOP("ErrorText", "もう一度お試しください。続くときはカカリテを開き直してください。")};
    case ErrorCode::MigrationFailed:
        return {"migration_failed",
                QT_TRANSLATE_NOOP("ErrorText", "データを新しい版に移せませんでした。データは前のままです。"),
                QT_TRANSLATE_NOOP("ErrorText", "ディスクの空きを確かめ、もう一度お試しください。")};
    case ErrorCode::VaultTooManyAttempts:
        return {"vault_too_many_attempts", QT_TRANSLATE_NOOP("ErrorText", "続けて間違えたため、しばらく開けません。"),
                QT_TRANSLATE_NOOP("ErrorText", "少し待ってから、もう一度入力してください。")};
    default:
        return {};
    }
}

ErrorWording subjectWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ReceiptNotUke:
        return {"receipt_not_uke", QT_TRANSLATE_NOOP("ErrorText", "レセプトのファイルではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "レセコンから書き出した医科のレセプト(UKE)を選んでください。")};
    case ErrorCode::ReceiptDpc:
        return {"receipt_dpc", QT_TRANSLATE_NOOP("ErrorText", "DPCのファイルです。医科の外来レセプトではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "医科(出来高)のレセプトを選んでください。")};
    case ErrorCode::ReceiptDental:
        return {"receipt_dental",
                QT_TRANSLATE_NOOP("ErrorText", "歯科のレセプトです。医科の外来レセプトではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "医科のレセプトを選んでください。")};
    case ErrorCode::ReceiptPharmacy:
        return {"receipt_pharmacy",
                QT_TRANSLATE_NOOP("ErrorText", "調剤のレセプトです。医科の外来レセプトではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "医科のレセプトを選んでください。")};
    case ErrorCode::ReceiptWorkersComp:
        return {"receipt_workers_comp",
                QT_TRANSLATE_NOOP("ErrorText", "労災のレセプトです。医科の外来レセプトではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "健康保険(社保・国保)のレセプトを選んでください。")};
    case ErrorCode::ReceiptBinary:
        return {
            "receipt_binary",
            QT_TRANSLATE_NOOP("ErrorText", "文字のファイルではありません。レセプトとして読めません。"),
            QT_TRANSLATE_NOOP("ErrorText", "画像や文書ではなく、レセコンから書き出したUKEファイルを選んでください。")};
    case ErrorCode::ReceiptNoClaim:
        return {"receipt_no_claim", QT_TRANSLATE_NOOP("ErrorText", "レセプトが1件も入っていません。"),
                QT_TRANSLATE_NOOP("ErrorText", "レセコンで診療年月を確かめ、もう一度書き出してください。")};
    case ErrorCode::ReceiptInpatientOnly:
        return {"receipt_inpatient_only", QT_TRANSLATE_NOOP("ErrorText", "外来のレセプトが入っていません。"),
                QT_TRANSLATE_NOOP("ErrorText", "外来のレセプトを含むファイルを選んでください。")};
    case ErrorCode::ImportNotFound:
        return {"import_not_found", QT_TRANSLATE_NOOP("ErrorText", "その取り込みは見つかりません。"),
                QT_TRANSLATE_NOOP("ErrorText", "取り込みの履歴を開き直してください。")};
    case ErrorCode::ImportAlreadyUndone:
        return {"import_already_undone", QT_TRANSLATE_NOOP("ErrorText", "その取り込みはすでに取り消されています。"),
                QT_TRANSLATE_NOOP("ErrorText", "必要なら同じファイルをもう一度取り込んでください。")};
    case ErrorCode::PatientNumberInvalid:
        return {"patient_number_invalid", QT_TRANSLATE_NOOP("ErrorText", "患者番号として使えない文字です。"),
                QT_TRANSLATE_NOOP("ErrorText", "診察券の番号を確かめてください。")};
    case ErrorCode::PatientNotFound:
        return {"patient_not_found", QT_TRANSLATE_NOOP("ErrorText", "その患者は見つかりません。"),
                QT_TRANSLATE_NOOP("ErrorText", "番号を確かめるか、氏名やカナで探してください。")};
    case ErrorCode::ExclusionNotFound:
        return {"exclusion_not_found",
                QT_TRANSLATE_NOOP("ErrorText", "対象外の記録が見つからないか、すでに戻されています。"),
                QT_TRANSLATE_NOOP("ErrorText", "患者の画面を開き直してください。")};
    default:
        return {};
    }
}

ErrorWording patientListWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PatientListNotTable:
        return {
            "patient_list_not_table",
            QT_TRANSLATE_NOOP("ErrorText", "行と列のある文字のファイルではありません。患者の一覧として読めません。"),
            QT_TRANSLATE_NOOP("ErrorText", "電子カルテから患者の一覧をCSVで書き出してください。")};
    case ErrorCode::PatientListSpreadsheet:
        return {"patient_list_spreadsheet", QT_TRANSLATE_NOOP("ErrorText", "Excelのファイルはそのままでは読めません。"),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Excelで開き、「CSV UTF-8」の形式で名前を付けて保存したものを選んでください。")};
    case ErrorCode::PatientListInArchive:
        return {"patient_list_in_archive",
                QT_TRANSLATE_NOOP("ErrorText", "zipファイルの中の患者の一覧は、そのままでは読めません。"),
                QT_TRANSLATE_NOOP("ErrorText", "zipを展開し、中のCSVファイルを選んでください。")};
    case ErrorCode::PatientListTooWide:
        return {"patient_list_too_wide",
                QT_TRANSLATE_NOOP("ErrorText", "見出しの列が多すぎます(2,000列まで)。患者の一覧ではないようです。"),
                QT_TRANSLATE_NOOP("ErrorText", "必要な列だけを選んで、もう一度書き出してください。")};
    case ErrorCode::PatientListStrayBytes:
        return {"patient_list_stray_bytes",
                QT_TRANSLATE_NOOP("ErrorText", "ファイルの途中に、文字ではないデータ(NUL)が混じっています。"),
                QT_TRANSLATE_NOOP("ErrorText", "ファイルが壊れているかもしれません。もう一度書き出してください。")};
    case ErrorCode::PatientListNoColumns:
        return {"patient_list_no_columns",
                QT_TRANSLATE_NOOP("ErrorText", "患者番号の列も、氏名・生年月日・性別の列も見つかりません。"),
                QT_TRANSLATE_NOOP("ErrorText", "どの列が何かを指定してください。")};
    case ErrorCode::PatientListOpenQuote:
        return {"patient_list_open_quote",
                QT_TRANSLATE_NOOP("ErrorText", "引用符(\")で始まったセルが終わっていません。"),
                QT_TRANSLATE_NOOP("ErrorText", "ファイルが途中で切れていないか確かめ、もう一度書き出してください。")};
    case ErrorCode::PatientListChanged:
        return {
            "patient_list_changed",
            QT_TRANSLATE_NOOP("ErrorText", "確認している間にファイルが書き換えられました。何も取り込んでいません。"),
            QT_TRANSLATE_NOOP("ErrorText", "ファイルをもう一度選び、内容を確かめてください。")};
    case ErrorCode::MappingNotFound:
        return {"mapping_not_found", QT_TRANSLATE_NOOP("ErrorText", "その名前の列の対応は保存されていません。"),
                QT_TRANSLATE_NOOP("ErrorText", "名前を確かめるか、列の対応を作り直してください。")};
    case ErrorCode::MappingInvalid:
        return {"mapping_invalid", QT_TRANSLATE_NOOP("ErrorText", "列の対応がこのファイルに合いません。"),
                QT_TRANSLATE_NOOP("ErrorText", "ファイルにない列が指定されています。列の対応を作り直してください。")};
    default:
        return {};
    }
}

ErrorWording masterWording(ErrorCode code)
{
    switch (code) {
    case ErrorCode::MasterNotMaster:
        return {"master_not_master", QT_TRANSLATE_NOOP("ErrorText", "公式のマスターのファイルではありません。"),
                QT_TRANSLATE_NOOP(
                    "ErrorText", "診療報酬情報提供サービスのファイル(b_・z_・s_・y_・t_・c_ で始まるもの、またはそのzip"
                                 ")を、そのまま選んでください。")};
    case ErrorCode::MasterIsReceipt:
        return {"master_is_receipt",
                QT_TRANSLATE_NOOP("ErrorText", "これはレセプトのファイルで、マスターではありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "レセプトとして取り込んでください。")};
    case ErrorCode::MasterColumns:
        return {
            "master_columns",
            QT_TRANSLATE_NOOP("ErrorText", "マスターの列が足りないか、内容が列に合いません。何も取り込んでいません。"),
            QT_TRANSLATE_NOOP("ErrorText",
                              "表計算ソフトで保存し直していない、ダウンロードしたままのファイルを入れてください。")};
    case ErrorCode::MasterNewerLayout:
        return {
            "master_newer_layout",
            QT_TRANSLATE_NOOP("ErrorText", "マスターの形式が新しく、この版では読めません。何も取り込んでいません。"),
            QT_TRANSLATE_NOOP("ErrorText", "カカリテを新しい版にしてから、もう一度入れてください。")};
    case ErrorCode::ArchiveHoldsNoMaster:
        return {"archive_holds_no_master",
                QT_TRANSLATE_NOOP("ErrorText", "zipファイルの中に公式のマスターがありません。"),
                QT_TRANSLATE_NOOP("ErrorText", "診療報酬情報提供サービスからダウンロードしたzipを選んでください。")};
    default:
        return {};
    }
}

ErrorWording wordingOf(ErrorCode code)
{
    if (const ErrorWording wording = generalWording(code); wording.name)
        return wording;
    if (const ErrorWording wording = vaultWording(code); wording.name)
        return wording;
    if (const ErrorWording wording = safetyWording(code); wording.name)
        return wording;
    if (const ErrorWording wording = patientListWording(code); wording.name)
        return wording;
    if (const ErrorWording wording = masterWording(code); wording.name)
        return wording;
    if (const ErrorWording wording = subjectWording(code); wording.name)
        return wording;
    return {"internal", QT_TRANSLATE_NOOP("ErrorText", "思わぬ誤りが起きました。データは前のままです。"),
            QT_TRANSLATE_NOOP("ErrorText", "もう一度お試しください。続くときはサポートに知らせてください。")};
}

} // namespace

ErrorText errorText(const Error& error)
{
    const ErrorWording wording = wordingOf(error.code);
    ErrorText text{QCoreApplication::translate("ErrorText", wording.message),
                   QCoreApplication::translate("ErrorText", wording.hint)};
    const int seconds = error.code == ErrorCode::VaultTooManyAttempts ? error.detail.toInt() : 0;
    if (seconds > 60)
        text.hint = QCoreApplication::translate("ErrorText", "あと%1分ほど待ってから、もう一度入力してください。")
                        .arg((seconds + 59) / 60);
    else if (seconds > 0)
        text.hint =
            QCoreApplication::translate("ErrorText", "あと%1秒待ってから、もう一度入力してください。").arg(seconds);
    if (error.code == ErrorCode::BackupNowhere && error.cause && error.cause->cause)
        text.message += QCoreApplication::translate("ErrorText", "はじめの保管先: %1もう一つの保管先: %2")
                            .arg(errorText(*error.cause).message, errorText(*error.cause->cause).message);
    return text;
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(wordingOf(code).name);
}

} // namespace kakarite::ui
