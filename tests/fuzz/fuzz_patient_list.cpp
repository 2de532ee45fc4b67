// libFuzzer over the recognition, the reader and the values of patient CSV files.
#include "tests/emr/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    kakarite::emr::test::fuzzList(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
