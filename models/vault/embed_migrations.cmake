# cmake -DOUTPUT=file.cpp -DFOLDER=migrations -P embed_migrations.cmake
# Writes the scripts NNNN_name.sql as byte arrays; refuses a gap in their numbers.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(arrays "")
set(rows "")
set(expected 1)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
        message(FATAL_ERROR "${name}: a migration is named NNNN_name.sql")
    endif()
    math(EXPR number "1${CMAKE_MATCH_1} - 10000")
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${name}: migration ${expected} is missing")
    endif()
    math(EXPR expected "${expected} + 1")
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(APPEND arrays "constexpr unsigned char kScript${number}[] = {\n${bytes}0x00};\n")
    string(APPEND rows "    {${number}, \"${name}\", kScript${number}, sizeof(kScript${number}) - 1},\n")
endforeach()
file(WRITE ${OUTPUT}
"#include \"models/vault/migrations.h\"

namespace kakarite::vault {

namespace {
${arrays}
constexpr MigrationScript kScripts[] = {
${rows}};
} // namespace

std::span<const MigrationScript> migrationScripts() { return kScripts; }

} // namespace kakarite::vault
")
