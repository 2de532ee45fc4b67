// Names of drug codes (医薬品コード, 9 digits). No drug is built in: names come with the official drug master.
#pragma once

#include <QString>

namespace kakarite::masters {

QString drugName(int code); // empty for an unknown code: show the code

} // namespace kakarite::masters
