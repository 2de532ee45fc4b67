// libFuzzer over sniffer, parser, classification and visit days.
#include "tests/fuzz/fuzz_input.h"
#include "tests/receipts/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kakarite;
    const QByteArrayView input = fuzz::inputOf(data, size);
    receipts::test::fuzzOne(input, fuzz::everyWay(input));
    return 0;
}
