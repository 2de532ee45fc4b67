// libFuzzer over the recognition, the reader and the values of patient CSV files.
#include "tests/emr/fuzz_driver.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kakarite;
    const QByteArrayView input = fuzz::inputOf(data, size);
    emr::test::fuzzList(input, fuzz::everyWay(input));
    return 0;
}
