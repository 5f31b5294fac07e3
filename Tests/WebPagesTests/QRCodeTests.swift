import HummingbirdTesting
import HTTPTypes
import NIOCore
import Testing
@testable import WebPages

/// `/qr.png`, spec 13.1. Expected modules come from the command line tool `qrencode 4.1.1 -8 -l M -m 0 -t ASCII` (one letter a module), another
/// caller of the same library: they hold our use of it, and `Tests/EndToEnd` has a scanner read the picture.
@Suite struct QRCodeTests {
    static let address = "https://lapor.example"

    @Test func `the modules are those that qrencode prints`() throws {
        let code = try QRCode(Self.address)
        let rows = stride(from: 0, to: code.modules.count, by: code.side).map { start in
            code.modules[start..<start + code.side].map { $0 ? "#" : "." }.joined()
        }
        #expect(rows.joined(separator: "\n") == Self.qrencode)
    }

    @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (2_331, 177)])
    func `the smallest code that holds the text is taken`(length: Int, side: Int) throws {
        #expect(try QRCode(String(repeating: "a", count: length)).side == side)
    }

    @Test func `nothing, and too much, are refused with their size`() {
        #expect(throws: QRCode.EncodingError.empty) { try QRCode("") }
        #expect(throws: QRCode.EncodingError.tooLong(sizeInBytes: 2_332)) { try QRCode(String(repeating: "é", count: 1_166)) }
        #expect(throws: PageError.qrCode(.tooLong(sizeInBytes: 3_000))) {
            try PublicSite(SampleSite.edition(address: String(repeating: "a", count: 3_000)), exit: SampleSite.exit)
        }
    }

    @Test func `a zero byte does not end the text`() throws {
        #expect(try QRCode("a\0b") != QRCode("a"))
    }

    /// The largest code needs several stored blocks.
    @Test(arguments: [address, String(repeating: "peluit ", count: 333)])
    func `the picture is a whole PNG of the modules, eight pixels each, with a quiet zone`(text: String) throws {
        let code = try QRCode(text)
        let picture = try DecodedPNG(code.png)
        #expect(picture.header == [1, 0, 0, 0, 0])
        #expect(picture.height == picture.width)
        #expect(picture.width == (code.side + 8) * 8)
        for y in 0..<picture.height {
            for x in 0..<picture.width {
                let (row, column) = (y / 8 - 4, x / 8 - 4)
                let isInside = (0..<code.side).contains(row) && (0..<code.side).contains(column)
                let isDark = isInside && code.modules[row * code.side + column]
                try #require(picture.isWhite(x: x, y: y) == !isDark, "pixel \(x), \(y)")
            }
        }
    }

    @Test func `the address of the edition is served as one picture`() async throws {
        try await SampleSite.application().test(.live) { client in
            let answer = try await client.execute(uri: "/qr.png", method: .get)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "image/png")
            #expect(answer.headers[.cacheControl] == "no-cache")
            #expect(Array(answer.body.readableBytesView) == (try QRCode(Self.address).png))
            let tag = try #require(answer.headers[.eTag])
            let again = try await client.execute(uri: "/qr.png", method: .get, headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
        }
    }

    @Test func `without an address there is no picture`() throws {
        #expect(try PublicSite(SampleSite.edition(address: ""), exit: SampleSite.exit).qrCode == nil)
    }

    private static let qrencode = """
        #######.####..#...#######
        #.....#.#.#.##..#.#.....#
        #.###.#.#.#######.#.###.#
        #.###.#....###..#.#.###.#
        #.###.#.#..#....#.#.###.#
        #.....#....#....#.#.....#
        #######.#.#.#.#.#.#######
        .........###.##..........
        #..#######....#..#..#.###
        ##.###..##..####...#####.
        .##..##..####..####.##..#
        #.#.#...##..#.....#######
        ....#.#.##.##..##.##....#
        #.#..#..#.#..#####..#..#.
        ##.#..#.#..######.#.#####
        #.#..#...###...#..##.##.#
        #.###.###.....#.#####.##.
        ........##.###..#...#.##.
        #######.#..#....#.#.#...#
        #.....#.#.#.#.#.#...#..##
        #.###.#.##..#########..##
        #.###.#.#.....#..##....##
        #.###.#..##.#.##.#..#####
        #.....#..#....##...##.###
        #######.###..##.#....#..#
        """
}

/// A PNG taken apart by the book: lengths, checksums, stored blocks.
private struct DecodedPNG {
    enum Fault: Error { case signature, chunk, checksum, block, size }

    let width: Int
    let height: Int
    /// Depth, colour, compression, filters, interlacing.
    let header: [UInt8]
    private let pixels: [UInt8]
    private let stride: Int

    init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { throw Fault.signature }
        var chunks: [(type: String, data: [UInt8])] = []
        var rest = bytes.dropFirst(8)
        while !rest.isEmpty {
            guard rest.count >= 12 else { throw Fault.chunk }
            let size = Self.number(rest.prefix(4))
            guard rest.count >= size + 12 else { throw Fault.chunk }
            let named = rest.dropFirst(4).prefix(size + 4)
            guard Self.number(rest.dropFirst(size + 8).prefix(4)) == Self.crc(named) else { throw Fault.checksum }
            chunks.append((String(decoding: named.prefix(4), as: UTF8.self), Array(named.dropFirst(4))))
            rest = rest.dropFirst(size + 12)
        }
        guard chunks.map(\.type) == ["IHDR", "IDAT", "IEND"], chunks[0].data.count == 13, chunks[2].data.isEmpty else { throw Fault.chunk }
        width = Self.number(chunks[0].data[0..<4])
        height = Self.number(chunks[0].data[4..<8])
        header = Array(chunks[0].data[8...])
        pixels = try Self.inflated(chunks[1].data)
        stride = 1 + width / 8
        guard pixels.count == height * stride else { throw Fault.size }
    }

    func isWhite(x: Int, y: Int) -> Bool {
        pixels[y * stride] == 0 && pixels[y * stride + 1 + x / 8] >> UInt8(7 - x % 8) & 1 == 1
    }

    private static func inflated(_ stream: [UInt8]) throws -> [UInt8] {
        guard stream.count > 6, Self.number(stream.prefix(2)) % 31 == 0, stream[0] == 0x78 else { throw Fault.block }
        var (data, position, isLast): ([UInt8], Int, Bool) = ([], 2, false)
        while !isLast {
            guard position + 5 <= stream.count - 4, stream[position] <= 1 else { throw Fault.block }
            isLast = stream[position] == 1
            let size = Int(stream[position + 1]) | Int(stream[position + 2]) << 8
            guard size ^ 0xffff == Int(stream[position + 3]) | Int(stream[position + 4]) << 8 else { throw Fault.block }
            guard position + 5 + size <= stream.count - 4 else { throw Fault.block }
            data += stream[position + 5..<position + 5 + size]
            position += 5 + size
        }
        let (a, b) = data.reduce((1, 0)) { (($0.0 + Int($1)) % 65_521, ($0.1 + $0.0 + Int($1)) % 65_521) }
        guard position == stream.count - 4, Self.number(stream.suffix(4)) == b << 16 | a else { throw Fault.checksum }
        return data
    }

    /// Bit by bit over the polynomial, highest first: another way than the writer's.
    private static func crc(_ bytes: some Sequence<UInt8>) -> Int {
        var register: UInt64 = 0xffff_ffff
        for byte in bytes {
            for bit in 0..<8 {
                let isOdd = (register >> 31 ^ UInt64(byte) >> UInt64(bit)) & 1 == 1
                register = register << 1 & 0xffff_ffff ^ (isOdd ? 0x04c1_1db7 : 0)
            }
        }
        return (0..<32).reduce(0) { $0 | Int(~register >> UInt64(31 - $1) & 1) << $1 }
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
