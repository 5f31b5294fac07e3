/// Why bytes are not a multipart form.
enum MultipartError: Error, Equatable {
    /// The media type is not multipart/form-data with a boundary of 1 to 70 bytes.
    case contentType
    /// Something stands behind a boundary on its line.
    case delimiter
    /// A part's header lines are longer than ``MultipartParser/headerLimit``.
    case headerTooLong
    /// A part's header is not one of a form's field.
    case header
    /// More than ``MultipartParser/mostParts``.
    case tooManyParts
    /// The last boundary is missing.
    case unfinished
}
