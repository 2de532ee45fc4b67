#include "models/base/secret_bytes.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace kakarite {

namespace {
// sodium_init is idempotent and thread-safe; -1 means no source of randomness, where nothing safe can be done.
void needSodium()
{
    if (sodium_init() < 0)
        std::abort();
}
} // namespace

SecretBytes::SecretBytes(std::size_t size) : m_size(size)
{
    needSodium();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data)
        std::abort();
    std::fill_n(m_data, size, static_cast<unsigned char>(0));
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes copy(bytes.size());
    if (copy.m_data)
        std::memcpy(copy.m_data, bytes.data(), bytes.size());
    return copy;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes bytes(size);
    if (size > 0)
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    if (m_data)
        sodium_free(m_data); // wipes
}

void wipe(void* data, std::size_t size)
{
    if (size > 0)
        sodium_memzero(data, size);
}

} // namespace kakarite
