#pragma once

#include "deliver/pdf/column.hpp"
#include "deliver/pdf/ink.hpp"

/// Where things stand on a letter, and in which type.
namespace scts::deliver::pdf {

// All places are in mm from the top left corner of the sheet.

inline constexpr double kLeft = 22;
inline constexpr double kRight = kPageWidth - 22;
inline constexpr double kWidth = kRight - kLeft;

inline constexpr double kHeadTop = 20;
inline constexpr double kHeadWidth = 50;      // at least
inline constexpr double kHeadLeading = 5.75;  // of its first line

inline constexpr double kFramePad = 5;
inline constexpr double kFrameCode = 8;  // baselines, from the frame's top
inline constexpr double kFrameNames = 14.5;
inline constexpr double kFrameFoot = 3;  // below the last baseline
inline constexpr double kFrameAfter = 7;
inline constexpr double kCodeLeft = kLeft + 60;
inline constexpr double kFamilyLabel = 6.5;  // with several codes below, none beside it
inline constexpr double kFamilyNames = 12;

// A family's frame: each child's name beside its code.
inline constexpr Style kChildCode{Face::code, 16};
inline constexpr double kChildLeft = kLeft + kFramePad + 62;
inline constexpr double kChildWidth = kRight - kFramePad - kChildLeft;
inline constexpr double kChildGap = 2.25;  // above each
inline constexpr double kChildQr = 17;
inline constexpr double kChildQrRise = 5.5;  // from the child's first baseline

inline constexpr double kQrZone = 26;    // a QR code and its quiet zone, at the frame's right
inline constexpr double kQrInset = 0.4;  // from the frame's edges

inline constexpr double kSignatureLeft = 110;  // as the address

inline constexpr double kPageFoot = 282;  // the last baseline of a letter without a slip
inline constexpr double kBackTop = 25;    // the first of a second page
inline constexpr double kBackFoot = 289;  // its number

inline constexpr double kSlipTop = 250;   // where to cut
inline constexpr double kSlipLast = 285;  // reference, date and signature
inline constexpr double kBarcodeTop = 286.4;
inline constexpr double kBarcodeHeight = 5.6;   // printers leave the last 5 mm white
inline constexpr double kBarcodeModule = 0.35;  // the longest references take 55 mm
inline constexpr double kSlipDate = 95;
inline constexpr double kSlipSignature = 135;
inline constexpr double kSlipBlank = 15;  // at least, to write in

inline constexpr Style kPlain{};
inline constexpr Style kBold{Face::bold};
inline constexpr Style kSchool{Face::bold, 13};
inline constexpr Style kCode{Face::code, 20};

}  // namespace scts::deliver::pdf
