// libFuzzer over sniffer, parser, classification and visit days.
#include "tests/receipts/fuzz_driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    kakarite::receipts::test::fuzzOne(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
