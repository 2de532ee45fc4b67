// libFuzzer over the recognition and the reader of official master files.
#include "tests/masters/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    kakarite::masters::test::fuzzOne(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
