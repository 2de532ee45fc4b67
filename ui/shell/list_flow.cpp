#include "ui/shell/list_flow.h"

#include "ui/imports/imports_page.h"
#include "ui/imports/patient_list_result.h"
#include "ui/imports/patient_list_view.h"
#include "ui/shell/frame.h"
#include "ui/text/emr_text.h"

#include <QPointer>

namespace kakarite::ui {

namespace {

constexpr int kPauseMs = 120;   // several quick choices make one preview
constexpr int kRowsShown = 300; // of each result
constexpr int kRowsKept = 1000; // of the refused, after an import

struct Opened {
    emr::TableFile table;
    emr::Mapping mapping;
    QStringList saved;
};

Result<Opened> opened(const vault::Reader& reader, emr::TableFile table)
{
    TRY_LET(auto mapping, emr::bestMapping(reader, table));
    TRY_LET(auto saved, emr::savedMappings(reader));
    return Opened{std::move(table), std::move(mapping), std::move(saved)};
}

} // namespace

ListFlow::ListFlow(DatabaseThread& database, const Clock& clock, ImportsPage& page, WorkStrip& work, QObject* parent)
    : QObject(parent), m_database(database), m_clock(clock), m_page(page), m_work(work)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ListFlow::preview);
    connectPage();
}

ListFlow::~ListFlow()
{
    stopPreview();
}

void ListFlow::connectPage()
{
    PatientListView* view = m_page.list();
    connect(view, &PatientListView::formatChosen, this, &ListFlow::changeFormat);
    connect(view, &PatientListView::mappingChanged, this, [this] {
        stopPreview();
        m_pause.start();
    });
    connect(view, &PatientListView::savedChosen, this, &ListFlow::useSaved);
    connect(view, &PatientListView::saveWanted, this, [this, view](const QString& name) {
        changeSaved([name, mapping = view->mapping(),
                     table = m_table](vault::Vault& vault) { return emr::saveMapping(vault, name, mapping, table); },
                    name);
    });
    connect(view, &PatientListView::removeWanted, this, [this](const QString& name) {
        changeSaved([name](vault::Vault& vault) { return emr::removeMapping(vault, name); }, QString());
    });
    connect(view, &PatientListView::importWanted, this, &ListFlow::import);
    connect(view, &PatientListView::left, this, [this] {
        stopPreview();
        m_open = false;
        m_page.leaveList();
        next();
    });
    connect(m_page.listResult(), &PatientListResult::nextWanted, this, &ListFlow::next);
    connect(m_page.listResult(), &PatientListResult::refusedPathChosen, this, [this](const QString& path) {
        if (!m_refused)
            return;
        if (const auto saved = m_refused->save(path); !saved)
            m_page.showError(errorText(saved.error()));
        else
            m_page.showDone(tr("取り込まなかった行を保存しました。直してから、もう一度入れてください。"));
    });
}

void ListFlow::offer(const QStringList& paths)
{
    m_waiting += paths;
    if (!m_open)
        next();
}

void ListFlow::next()
{
    if (m_waiting.isEmpty())
        return;
    m_open = true;
    m_database.read(
        this,
        [path = m_waiting.takeFirst()](const vault::Reader& reader) -> Result<Opened> {
            TRY_LET(auto table, emr::openTable(path));
            return opened(reader, std::move(table));
        },
        [this](Result<Opened> list) {
            if (!list) {
                m_open = false;
                m_page.showError(errorText(list.error()));
                next();
                return;
            }
            m_table = std::move(list->table);
            m_page.list()->showTable(m_table, list->mapping, list->saved, int(m_waiting.size()));
            m_page.enterList();
            preview();
        });
}

void ListFlow::changeFormat(const emr::TableFormat& format)
{
    stopPreview();
    m_database.read(
        this,
        [table = m_table, format](const vault::Reader& reader) mutable -> Result<Opened> {
            TRY(emr::changeFormat(table, format));
            return opened(reader, std::move(table));
        },
        [this](Result<Opened> list) {
            if (!list) {
                m_page.list()->showError(errorText(list.error()));
                return;
            }
            m_table = std::move(list->table);
            m_page.list()->showTable(m_table, list->mapping, list->saved, int(m_waiting.size()));
            preview();
        });
}

void ListFlow::useSaved(const QString& name)
{
    stopPreview();
    m_database.read(
        this,
        [name, table = m_table](const vault::Reader& reader) -> Result<emr::Mapping> {
            return name.isEmpty() ? Result<emr::Mapping>(emr::guessMapping(table))
                                  : emr::loadMapping(reader, name, table);
        },
        [this](Result<emr::Mapping> mapping) {
            if (!mapping) {
                m_page.list()->showError(errorText(mapping.error()));
                return;
            }
            m_page.list()->showMapping(*mapping);
            preview();
        });
}

void ListFlow::changeSaved(std::function<Result<void>(vault::Vault&)> change, const QString& current)
{
    m_database.write(this, std::move(change), [this, current](const Result<void>& done) {
        if (!done) {
            m_page.list()->showError(errorText(done.error()));
            return;
        }
        m_database.read(
            this, [](const vault::Reader& reader) { return emr::savedMappings(reader); },
            [this, current](Result<QStringList> saved) {
                if (saved)
                    m_page.list()->showSaved(*saved, current);
            });
    });
}

void ListFlow::stopPreview()
{
    m_pause.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void ListFlow::preview()
{
    stopPreview();
    PatientListView* view = m_page.list();
    if (!view->mapping().identifiesPatients())
        return;
    view->showReading();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_database.read(
        this,
        [table = m_table, mapping = view->mapping(), identity = view->updatesIdentity(), stop = m_stop,
         today = m_clock.today()](const vault::Reader& reader) {
            emr::ImportOptions options;
            options.updateIdentity = identity;
            options.rowsKept = kRowsShown;
            options.cancelled = stop.get();
            return emr::preview(reader, table, mapping, options, today);
        },
        [this, stop = m_stop](Result<emr::ImportReport> report) {
            if (stop != m_stop)
                return; // something else was chosen meanwhile
            if (report)
                m_page.list()->showPreview(*report);
            else
                m_page.list()->showError(errorText(report.error()));
        });
}

void ListFlow::import()
{
    stopPreview();
    PatientListView* view = m_page.list();
    m_refused = std::make_shared<emr::RefusedRows>(m_table, refusedColumnTitle(), refusedText);
    m_page.begin({m_table.source.path});
    m_work.tell(tr("取り込み中"), -1);
    m_database.cancelled() = false;
    const QPointer<ListFlow> here(this);
    m_database.write(
        this,
        [table = m_table, mapping = view->mapping(), identity = view->updatesIdentity(), refused = m_refused, here,
         receiver = &m_database, stop = &m_database.cancelled()](vault::Vault& vault) {
            emr::ImportOptions options;
            options.updateIdentity = identity;
            options.rowsKept = kRowsKept;
            options.cancelled = stop;
            options.refused = [refused](const emr::TableRow& row, const emr::RowPreview& why) {
                refused->add(row, why);
            };
            // The database object outlives every page, so it takes the news; the page is asked for there.
            options.progress = [receiver, here, path = table.source.path](const emr::ImportProgress& progress) {
                QMetaObject::invokeMethod(
                    receiver,
                    [here, path, progress] {
                        if (here)
                            here->m_page.showProgress({path, progress.bytesDone, progress.bytesTotal, progress.rows});
                    },
                    Qt::QueuedConnection);
            };
            return emr::importPatients(vault, table, mapping, options);
        },
        [this](Result<emr::ImportReport> report) {
            m_work.finish();
            m_page.endProgress();
            if (!report) {
                m_page.list()->showError(errorText(report.error()));
                return;
            }
            m_open = false;
            m_page.showListResult(*report, m_clock.nowMs(), int(m_waiting.size()));
            Q_EMIT imported();
        });
}

} // namespace kakarite::ui
