// libFuzzer over the JSON of saved mappings.
#include "tests/emr/fuzz_driver.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kakarite;
    emr::test::fuzzMapping(fuzz::inputOf(data, size));
    return 0;
}
