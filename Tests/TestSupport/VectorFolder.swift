import Foundation

/// `Tests/Vectors/`, found from this very file.
package enum VectorFolder {
    /// Every vector, sorted by area and name.
    package static func files() throws -> [VectorFile] {
        try areas().flatMap { area in
            try names(in: area).map { name in
                let data = try Data(contentsOf: folder.appending(path: "\(area)/\(name).txt"))
                guard let text = String(validating: data, as: UTF8.self) else {
                    throw VectorFault.malformed(file: "\(area)/\(name)", line: 1)
                }
                return try VectorFile(area: area, name: name, text: text)
            }
        }
    }

    /// How many files lie below the area folders, whatever they are called; counted without parsing any.
    package static func fileCount() throws -> Int {
        try areas().map { try contents(of: folder.appending(path: $0)).count }.reduce(0, +)
    }

    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors")
    }

    /// Folders of scenarios; the generator's source lies beside them.
    private static func areas() throws -> [String] {
        try contents(of: folder).filter { $0 != "generator" && !$0.contains(".") }
    }

    private static func names(in area: String) throws -> [String] {
        try contents(of: folder.appending(path: area)).map { name in
            guard name.hasSuffix(".txt") else { throw VectorFault.folder("\(area)/\(name)") }
            return String(name.dropLast(4))
        }
    }

    private static func contents(of folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") && $0 != "__pycache__" }.sorted()
    }
}
