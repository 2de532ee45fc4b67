// import patients: the list of patients of an electronic chart.
#pragma once

#include "app/cli/command.h"

namespace kakarite::cli {

Command patientImportCommand();

} // namespace kakarite::cli
