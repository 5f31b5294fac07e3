package import HTTPTypes

/// What every answer tells the browser.
package enum SecurityPolicy {
    /// The headers that no page may weaken.
    package static let fields: HTTPFields = [
        .contentSecurityPolicy: contentSecurityPolicy,
        .crossOriginEmbedderPolicy: "require-corp",
        .crossOriginOpenerPolicy: "same-origin",
        .crossOriginResourcePolicy: "same-origin",
        .permissionsPolicy: permissionsPolicy,
        .referrerPolicy: "no-referrer",
        .xContentTypeOptions: "nosniff",
    ]

    /// A year, for this host alone: others below its name are not ours to promise for.
    private static let aYear = "max-age=31536000"

    /// Sets ``fields``, takes a server's name away, and forbids storing the answer unless it says itself how it
    /// may be stored.
    ///
    /// - Parameter strictTransport: Whether browsers shall come by TLS only from now on.
    package static func apply(to headers: inout HTTPFields, strictTransport: Bool = false) {
        for field in fields { headers[field.name] = field.value }
        headers[.strictTransportSecurity] = strictTransport ? aYear : nil
        headers[.server] = nil
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }

    /// Nothing but our own stylesheet and pictures, forms only to ourselves, no frames, no script at all.
    private static let contentSecurityPolicy = [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// Refuses every device and sensor a page could ask for.
    private static let permissionsPolicy = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write", "compute-pressure",
        "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
        "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
        "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial",
        "storage-access", "usb", "window-management", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")
}
