// libFuzzer over the recognition and the reader of official master files.
#include "tests/fuzz/fuzz_input.h"
#include "tests/masters/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kakarite;
    const QByteArrayView input = fuzz::inputOf(data, size);
    masters::test::fuzzOne(input, fuzz::everyWay(input));
    return 0;
}
