// Bytes that must not outlive their use: locked into memory where the system allows it, wiped when they go.
//
// Move-only. Holds keys (32 bytes) and passwords (UTF-8). Never print one, never put one into a QString.
#pragma once

#include <cstddef>
#include <span>

namespace kakarite {

class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); // zeroed
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    static SecretBytes random(std::size_t size);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    SecretBytes clone() const { return copyOf({m_data, m_size}); }

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

// Wipes memory that held a secret and is about to be given back (a QByteArray read from a file or a prompt).
void wipe(void* data, std::size_t size);

} // namespace kakarite
