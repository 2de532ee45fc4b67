#include "models/masters/diseases.h"

#include "models/masters/built_in.h"

namespace kakarite::masters {

std::uint32_t chronicBits(int diseaseCode)
{
    const CodeMeaning* disease = builtIn(MasterKind::Disease, diseaseCode);
    return disease ? disease->chronic : 0;
}

} // namespace kakarite::masters
