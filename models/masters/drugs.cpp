#include "models/masters/drugs.h"

namespace kakarite::masters {

QString drugName(int /*code*/)
{
    return {};
}

} // namespace kakarite::masters
