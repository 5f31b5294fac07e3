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

    /// Sets ``fields``, takes a server's name away, and forbids storing the answer unless it says itself how it
    /// may be stored.
    package static func apply(to headers: inout HTTPFields) {
        for field in fields { headers[field.name] = field.value }
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
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].joined(separator: "; ")

    /// Refuses every device and sensor a page could ask for.
    private static let permissionsPolicy = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
        "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
        "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial",
        "usb", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")
}
