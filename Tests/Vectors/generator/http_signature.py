"""Spec 10.5: signed requests (RFC 9421) and Content-Digest (RFC 9530)."""

import hashlib

from . import sodium
from .conventions import NOW, ORG, base64_standard, flipped, u32
from .scenario import Scenario

COMPONENTS = '("@method" "@authority" "@path" "@query" "content-digest")'
BODY = bytes(range(64))


def content_digest(body: bytes) -> str:
    return f"sha-256=:{base64_standard(hashlib.sha256(body).digest())}:"


def parameters(request: dict, public: bytes) -> str:
    times = f'created={request["created"]};expires={request["expires"]}'
    return f'{COMPONENTS};{times};nonce="{request["nonce"].hex()}";keyid="{public.hex()}";tag="peluit"'


def base(request: dict, public: bytes) -> bytes:
    lines = [
        f'"@method": {request["method"]}',
        f'"@authority": {request["authority"]}',
        f'"@path": {request["path"]}',
        '"@query": ?',
        f'"content-digest": {content_digest(request["body"])}',
        f'"@signature-params": {parameters(request, public)}',
    ]
    return "\n".join(lines).encode()


def _request(s: Scenario, body: bytes = BODY) -> dict:
    path = f"/api/v1/{ORG.hex()}/office/days/20775/acknowledgement"
    nonce = s.random.bytes(16)
    return dict(method="POST", authority="gateway.example", path=path, body=body, created=NOW, expires=NOW + 60, nonce=nonce)


def scenarios():
    yield from _digests()
    yield from _made()
    yield from _refused()


def _digests():
    for name, body in {"empty": b"", "body": BODY}.items():
        s = Scenario(f"http-signature/content-digest-{name}", "Content-Digest is there also when the body is empty")
        yield s.give(operation="content-digest", body=body).ok(content_digest=content_digest(body))


def _made():
    requests = {
        "post": dict(),
        "get": dict(method="GET", path=f"/api/v1/{ORG.hex()}/office/days", body=b""),
        "put-with-port": dict(method="PUT", path=f"/api/v1/{ORG.hex()}/office/certificates/2967/0", authority="gateway.example:8443"),
    }
    for name, changes in requests.items():
        s = Scenario(f"http-signature/sign-{name}", "the signature base and the headers of this request")
        seed = s.random.bytes()
        public = sodium.sign_keypair(seed)[0]
        request = _request(s) | changes
        s.give(operation="sign", seed=seed, **request)
        signature = sodium.sign(seed, base(request, public))
        yield s.ok(
            content_digest=content_digest(request["body"]),
            signature_input="peluit=" + parameters(request, public),
            signature_base=base(request, public),
            signature=f"peluit=:{base64_standard(signature)}:",
        )


def _refused():
    """Headers as they were sent, beside a request of which one thing changed afterwards."""
    cases = {
        "verify": ("headers that fit the request", {}),
        "signature-bit": ("a signature with one bit changed", {}),
        "signature-method": ("another method", dict(method="PUT")),
        "signature-authority": ("another host", dict(authority="other.example")),
        "signature-path": ("another path", dict(path=f"/api/v1/{ORG.hex()}/office/days/20776/acknowledgement")),
        "signature-body": ("another body, with the digest that fits it", dict(body=u32(1))),
        "signature-created": ("a later time of creation", dict(created=NOW + 1)),
        "signature-expires": ("a later expiry", dict(expires=NOW + 61)),
        "signature-nonce": ("another nonce", dict(nonce=bytes(16))),
        "signature-key": ("another key id", {}),
    }
    for name, (claim, changes) in cases.items():
        s = Scenario(f"http-signature/{name}", claim if name == "verify" else claim + " than was signed is refused")
        seed = s.random.bytes()
        public = sodium.sign_keypair(seed)[0]
        signed = _request(s)
        signature = sodium.sign(seed, base(signed, public))
        if name == "signature-bit":
            signature = flipped(signature, 0)
        shown = sodium.sign_keypair(s.random.bytes())[0] if name == "signature-key" else public
        sent = signed | changes
        assert sodium.verifies(shown, base(sent, shown), signature) == (name == "verify"), name
        s.give(operation="verify", public_key=shown, method=sent["method"], authority=sent["authority"], path=sent["path"])
        s.give(body=sent["body"], content_digest=content_digest(sent["body"]))
        s.give(signature_input="peluit=" + parameters(sent, shown), signature=f"peluit=:{base64_standard(signature)}:")
        yield s.expect("ok" if name == "verify" else "signature")
