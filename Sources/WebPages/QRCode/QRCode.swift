import CQREncode

/// A text as a QR code (ISO/IEC 18004), in byte mode.
///
/// Error correction M: it still reads with some 15 % of it dirty, folded or torn, as sheets on a notice board are.
package struct QRCode: Equatable, Sendable {
    /// Why a text is no QR code.
    package enum EncodingError: Error, Equatable, Sendable {
        case empty
        /// More than ``longestText``.
        case tooLong(sizeInBytes: Int)
        case outOfMemory
    }

    /// Bytes of UTF-8 that the largest code (version 40) holds at error correction M.
    package static let longestText = 2_331

    /// Modules along one edge, without the quiet zone.
    package let side: Int
    /// `side` rows from the top, each from the left; true is dark.
    package let modules: [Bool]

    /// - Throws: ``EncodingError``.
    package init(_ text: String) throws(EncodingError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.longestText else { throw .tooLong(sizeInBytes: bytes.count) }
        // The size is checked above, so only memory can be missing. Version 0 takes the smallest code that fits.
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { throw .outOfMemory }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // Bit 0 is the colour; the others say what a module is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }
}
