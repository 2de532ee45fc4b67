// libFuzzer over the JSON of saved mappings.
#include "tests/emr/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    kakarite::emr::test::fuzzMapping(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
