#include "tests/safety/fault_vfs.h"

#include <QFileInfo>

#include <cstring>
#include <utility>

namespace kakarite::safety {

namespace {

struct FaultFile {
    sqlite3_file base;
    char path[512];
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_vfs* systemVfs = nullptr;

FaultFile* own(sqlite3_file* file)
{
    return reinterpret_cast<FaultFile*>(file);
}
sqlite3_file* real(sqlite3_file* file)
{
    return own(file)->real();
}
FaultVfs& vfs()
{
    return FaultVfs::instance();
}
bool broken()
{
    return vfs().hits(Fault::IoError);
}

void note(sqlite3_file* file, DiskCall::Kind kind, std::int64_t offset = 0, QByteArray bytes = {})
{
    const QString path = QString::fromUtf8(own(file)->path);
    if (vfs().records(path))
        vfs().write({kind, QFileInfo(path).fileName(), offset, std::move(bytes)});
}

int closeFile(sqlite3_file* file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}
int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    return broken() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), to, size, offset);
}
int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    if (vfs().hits(Fault::Full))
        return SQLITE_FULL;
    if (broken())
        return SQLITE_IOERR_WRITE;
    note(file, DiskCall::Kind::Write, offset, QByteArray(static_cast<const char*>(from), size));
    return real(file)->pMethods->xWrite(real(file), from, size, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (broken())
        return SQLITE_IOERR_TRUNCATE;
    note(file, DiskCall::Kind::Truncate, size);
    return real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file* file, int flags)
{
    if (broken())
        return SQLITE_IOERR_FSYNC;
    note(file, DiskCall::Kind::Sync);
    (void)flags; // the machine that runs the test keeps its power: what counts is that it was asked
    return SQLITE_OK;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    if (!broken())
        return real(file)->pMethods->xFileSize(real(file), size);
    *size = 0; // SQLCipher's check of the pages takes the size without asking whether there was one
    return SQLITE_IOERR_FSTAT;
}
int lockFile(sqlite3_file* file, int level)
{
    if (vfs().hits(Fault::Busy))
        return SQLITE_BUSY;
    return broken() ? SQLITE_IOERR_LOCK : real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReservedLock(sqlite3_file* file, int* result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int deviceCharacteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** at)
{
    if (broken())
        return SQLITE_IOERR_SHMMAP;
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, at);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) != 0 && vfs().hits(Fault::Busy))
        return SQLITE_BUSY;
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int shmUnmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods kMethods = {
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, shmMap,   shmLock,  shmBarrier,
    shmUnmap,   nullptr,           nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given)
{
    file->pMethods = nullptr;
    real(file)->pMethods = nullptr;
    if (broken())
        return SQLITE_CANTOPEN;
    const int code = systemVfs->xOpen(systemVfs, name, real(file), flags, given);
    if (code != SQLITE_OK)
        return code;
    qstrncpy(own(file)->path, name ? name : "", sizeof(FaultFile::path));
    file->pMethods = &kMethods;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    if (broken())
        return SQLITE_IOERR_DELETE;
    const QString path = QString::fromUtf8(name);
    if (vfs().records(path))
        vfs().write({DiskCall::Kind::Delete, QFileInfo(path).fileName(), 0, {}});
    return systemVfs->xDelete(systemVfs, name, syncFolder);
}
int sleepNot(sqlite3_vfs*, int microseconds)
{
    return microseconds; // a busy file is asked again at once: tests need not wait
}

} // namespace

FaultVfs& FaultVfs::instance()
{
    static FaultVfs one;
    return one;
}

FaultVfs::FaultVfs()
{
    sqlite3_initialize();
    systemVfs = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs shim = *systemVfs;
    shim.zName = "kakarite-faults";
    shim.szOsFile = int(sizeof(FaultFile)) + systemVfs->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xSleep = sleepNot;
    sqlite3_vfs_register(&shim, 1);
}

void FaultVfs::arm(Fault fault, int n, bool stays)
{
    m_armed = true;
    m_fault = fault;
    m_left = n;
    m_stays = stays;
    m_hit = false;
}

bool FaultVfs::disarm()
{
    m_armed = false;
    return m_hit;
}

bool FaultVfs::hits(Fault fault)
{
    if (!m_armed || fault != m_fault)
        return false;
    if (m_left > 1) {
        --m_left;
        return false;
    }
    if (m_hit && !m_stays)
        return false;
    m_hit = true;
    return true;
}

void FaultVfs::startRecording(const QString& folder)
{
    m_folder = folder;
    m_calls.clear();
}

void FaultVfs::acknowledge()
{
    m_calls.push_back({DiskCall::Kind::Acknowledged, {}, 0, {}});
}

std::vector<DiskCall> FaultVfs::stopRecording()
{
    m_folder.clear();
    return std::exchange(m_calls, {});
}

void FaultVfs::write(DiskCall call)
{
    m_calls.push_back(std::move(call));
}

} // namespace kakarite::safety
