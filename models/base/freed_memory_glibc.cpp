// Memory that a program gives back is wiped first (glibc): a name or a password that was freed is gone, whoever held it
// – Qt's strings, SQLite's pages, the libraries below them. Linked into the programs (kakarite_wiping), not a library's
// matter. It costs about a twentieth of the time of an import.
//
// The GNU C library lets a program bring its own free and realloc and keeps its own under the names used here.
// M_PERTURB would not do: blocks that go into a thread's cache are left as they are.
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <malloc.h>

extern "C" {

void __libc_free(void* block); // NOLINT: the name is glibc's

void free(void* block) noexcept
{
    if (!block)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

// Never glibc's own: where that moves a block, it leaves the old one as it was.
void* realloc(void* block, std::size_t size) noexcept
{
    if (!block)
        return std::malloc(size);
    if (size == 0) {
        std::free(block);
        return nullptr;
    }
    const std::size_t has = malloc_usable_size(block);
    if (size <= has && size >= has / 2) {
        explicit_bzero(static_cast<char*>(block) + size, has - size);
        return block;
    }
    void* moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, size < has ? size : has);
    std::free(block);
    return moved;
}
}
