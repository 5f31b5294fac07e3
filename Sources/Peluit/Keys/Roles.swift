/// What a key is for. The role is part of the key's type: the wrong key does not compile. Spec 2.2.
public protocol KeyRole: Sendable {}

/// The roles of spec 2.2. Ed25519 roles sign, X25519 roles open.
public enum Roles {
    /// Organisation root: signs rosters.
    public enum Root: KeyRole {}
    /// Officer identity (petugas): signs epoch certificates and case events.
    public enum Officer: KeyRole {}
    /// Officer access: signs requests to the gateway.
    public enum Access: KeyRole {}
    /// Officer witness: cosigns log checkpoints.
    public enum Witness: KeyRole {}
    /// Office reply key: signs replies for the whole office.
    public enum OfficeReply: KeyRole {}
    /// Device sync key: pulls, acknowledges, posts; unattended.
    public enum DeviceSync: KeyRole {}
    /// Gateway: signs status and promises.
    public enum Gateway: KeyRole {}
    /// Log: signs checkpoints.
    public enum Log: KeyRole {}
    /// Release: signs hashes of the web client.
    public enum Release: KeyRole {}
    /// Author of a thread, from a receipt: signs payloads.
    public enum Author: KeyRole {}
    /// Officer case key: receives case keys.
    public enum OfficerCase: KeyRole {}
    /// Epoch key: opens one slot for one week.
    public enum Epoch: KeyRole {}
    /// Custodian (penjaga identitas): opens identities.
    public enum Custodian: KeyRole {}
    /// Reply box, from a receipt: opens replies.
    public enum ReplyBox: KeyRole {}
}
