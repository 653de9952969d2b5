// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder of feeds on disk.
public enum DocumentFolder {
    /// Why a folder or a file was no use.
    public enum Failure: Error, Hashable, Sendable {
        case unreadable(path: String, code: Int32)
        case unwritable(path: String, code: Int32)

        public var message: String {
            switch self {
            case .unreadable(let path, let code):
                "\(path) cannot be read (error \(code)); check its name and mode"
            case .unwritable(let path, let code):
                "\(path) cannot be written (error \(code)); name another folder"
            }
        }
    }

    private static let endings = [".xml", ".rss", ".atom", ".rdf", ".feed"]
    /// Anything longer is no feed.
    private static let maximumBytes = 64 << 20

    /// Every XML file in a folder and below it, by path; a single file counts as a folder of one.
    public static func documents(in path: String) throws(Failure) -> [BenchmarkDocument] {
        guard let names = entries(of: path) else { return [try document(at: path)] }
        var found: [BenchmarkDocument] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            if entries(of: child) != nil {
                found += try documents(in: child)
            } else if endings.contains(where: { name.hasSuffix($0) }) {
                found.append(try document(at: child))
            }
        }
        return found
    }

    /// Writes a document where peers can read it.
    public static func write(_ document: BenchmarkDocument) throws(Failure) {
        guard let file = unsafe fopen(document.path, "wb") else {
            throw .unwritable(path: document.path, code: errno)
        }
        let written = unsafe document.bytes.withUnsafeBytes {
            unsafe fwrite($0.baseAddress, 1, $0.count, file)
        }
        let closed = unsafe fclose(file)
        if written != document.bytes.count || closed != 0 {
            throw .unwritable(path: document.path, code: errno)
        }
    }

    /// The names in a folder; nil when it is none.
    private static func entries(of path: String) -> [String]? {
        guard let folder = unsafe opendir(path) else { return nil }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { place in
                unsafe place.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func document(at path: String) throws(Failure) -> BenchmarkDocument {
        guard let file = unsafe fopen(path, "rb") else { throw .unreadable(path: path, code: errno) }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < maximumBytes {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe fread($0.baseAddress, 1, $0.count, file)
            }
            if count == 0 { break }
            bytes += block[..<count]
        }
        if unsafe ferror(file) != 0 { throw .unreadable(path: path, code: errno) }
        return BenchmarkDocument(path: path, bytes: bytes)
    }
}
