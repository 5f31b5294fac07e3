/// Where a gateway's files lie.
///
/// ```
/// <data>/gateway.key            gateway key, mode 0600 (spec 2.6)
/// <data>/log.key                log key, mode 0600
/// <data>/organisation.txt       the organisation served, 64 hexadecimal digits; fixed by the first roster
/// <data>/roster-in-force.txt    version of the roster in force and when the gateway took it up
/// <data>/public/gateway.txt     card for the first roster (spec 3.4)
/// <data>/store/                 everything received (Storage)
/// ```
struct GatewayFolder: Sendable {
    let path: String

    init(path: String) {
        self.path = path
    }

    var gatewayKey: String { path + "/gateway.key" }
    var logKey: String { path + "/log.key" }
    var organisation: String { path + "/organisation.txt" }
    var rosterInForce: String { path + "/roster-in-force.txt" }
    var publicFolder: String { path + "/public" }
    var card: String { publicFolder + "/gateway.txt" }
    var store: String { path + "/store" }
}
