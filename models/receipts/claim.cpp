#include "models/receipts/claim.h"

#include <algorithm>

namespace kakarite::receipts {

const char* noteName(NoteCode code)
{
    switch (code) {
    case NoteCode::UnknownRecord:
        return "unknown_record";
    case NoteCode::ExtraColumns:
        return "extra_columns";
    case NoteCode::MissingColumns:
        return "missing_columns";
    case NoteCode::LineTooLong:
        return "line_too_long";
    case NoteCode::LineBeforeHeader:
        return "line_before_header";
    case NoteCode::LineOutsideClaim:
        return "line_outside_claim";
    case NoteCode::BadDate:
        return "bad_date";
    case NoteCode::PastEraEnd:
        return "past_era_end";
    case NoteCode::BadNumber:
        return "bad_number";
    case NoteCode::BadMonth:
        return "bad_month";
    case NoteCode::BadClaimType:
        return "bad_claim_type";
    case NoteCode::BadSex:
        return "bad_sex";
    case NoteCode::NumberGap:
        return "number_gap";
    case NoteCode::GroupWithoutIdentifier:
        return "group_without_identifier";
    case NoteCode::UnitWithoutPoints:
        return "unit_without_points";
    case NoteCode::DaySumMismatch:
        return "day_sum_mismatch";
    case NoteCode::DayOutsideMonth:
        return "day_outside_month";
    case NoteCode::PayerPointsMismatch:
        return "payer_points_mismatch";
    case NoteCode::TotalCountMismatch:
        return "total_count_mismatch";
    case NoteCode::TotalPointsMismatch:
        return "total_points_mismatch";
    case NoteCode::TotalMissing:
        return "total_missing";
    case NoteCode::VisitDaysMismatch:
        return "visit_days_mismatch";
    case NoteCode::VisitDaysMissing:
        return "visit_days_missing";
    case NoteCode::SecondPayer:
        return "second_payer";
    case NoteCode::HistoryLine:
        return "history_line";
    case NoteCode::DonorLines:
        return "donor_lines";
    case NoteCode::ReplacementCharacter:
        return "replacement_character";
    case NoteCode::TextAfterEnd:
        return "text_after_end";
    case NoteCode::DuplicateClaim:
        return "duplicate_claim";
    case NoteCode::NotOutpatient:
        return "not_outpatient";
    case NoteCode::NoPayer:
        return "no_payer";
    case NoteCode::UncodedDiagnosis:
        return "uncoded_diagnosis";
    case NoteCode::PatientAmbiguous:
        return "patient_ambiguous";
    case NoteCode::PatientProvisional:
        return "patient_provisional";
    case NoteCode::PatientMismatch:
        return "patient_mismatch";
    case NoteCode::SubmissionReplacedInspection:
        return "submission_replaced_inspection";
    case NoteCode::MissingPatientNumber:
        return "missing_patient_number";
    case NoteCode::TooManyLines:
        return "too_many_lines";
    case NoteCode::BadBurden:
        return "bad_burden";
    case NoteCode::BadCode:
        return "bad_code";
    case NoteCode::ControlCharacter:
        return "control_character";
    }
    return "unknown";
}

bool Claim::isOutpatient() const
{
    if (!medical || hasAdmission)
        return false;
    if (type != 0)
        return type / 1000 == 1 && type / 10 != 199 && type % 2 == 0;
    return std::ranges::none_of(units, [](const Unit& unit) {
        return unit.isGroup('9', '0') || unit.isGroup('9', '2') || unit.isGroup('9', '7');
    });
}

const Payer* Claim::firstPayer() const
{
    if (insurance)
        return &*insurance;
    return publicPayers.empty() ? nullptr : &publicPayers.front();
}

} // namespace kakarite::receipts
