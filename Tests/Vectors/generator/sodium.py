"""The few functions of libsodium 1.0.18 that the protocol uses, over ctypes: bytes in, bytes out."""

import ctypes
import hashlib

_lib = ctypes.CDLL("libsodium.so.23")
_lib.sodium_version_string.restype = ctypes.c_char_p
assert _lib.sodium_init() >= 0
assert _lib.sodium_version_string() == b"1.0.18", "the spec names libsodium 1.0.18"

_ULL = ctypes.c_ulonglong
_ARGON2ID13 = 2


def _call(function: str, *arguments) -> None:
    if getattr(_lib, function)(*arguments) != 0:
        raise ValueError(f"{function} failed")


def _buffer(size: int):
    return ctypes.create_string_buffer(size)


def blake2b(data: bytes, size: int = 32, key: bytes = b"") -> bytes:
    """BLAKE2b by libsodium, and by hashlib: the two have to agree."""
    out = _buffer(size)
    _call("crypto_generichash", out, ctypes.c_size_t(size), data, _ULL(len(data)), key, ctypes.c_size_t(len(key)))
    assert out.raw == hashlib.blake2b(data, digest_size=size, key=key).digest()
    return out.raw


def aead_seal(key: bytes, nonce: bytes, plaintext: bytes, additional: bytes) -> bytes:
    assert len(key) == 32 and len(nonce) == 24
    out = _buffer(len(plaintext) + 16)
    _call(
        "crypto_aead_xchacha20poly1305_ietf_encrypt",
        *(out, None, plaintext, _ULL(len(plaintext)), additional, _ULL(len(additional)), None, nonce, key),
    )
    return out.raw


def aead_open(key: bytes, nonce: bytes, ciphertext: bytes, additional: bytes) -> bytes:
    assert len(key) == 32 and len(nonce) == 24
    out = _buffer(len(ciphertext) - 16)
    _call(
        "crypto_aead_xchacha20poly1305_ietf_decrypt",
        *(out, None, None, ciphertext, _ULL(len(ciphertext)), additional, _ULL(len(additional)), nonce, key),
    )
    return out.raw


def sign_keypair(seed: bytes) -> tuple[bytes, bytes]:
    """Ed25519: public key 32, secret key 64."""
    assert len(seed) == 32
    public, secret = _buffer(32), _buffer(64)
    _call("crypto_sign_seed_keypair", public, secret, seed)
    return public.raw, secret.raw


def sign(seed: bytes, message: bytes) -> bytes:
    out = _buffer(64)
    _call("crypto_sign_detached", out, None, message, _ULL(len(message)), sign_keypair(seed)[1])
    return out.raw


def verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    return _lib.crypto_sign_verify_detached(signature, message, _ULL(len(message)), public) == 0


def box_keypair(seed: bytes) -> tuple[bytes, bytes]:
    """X25519: public key 32, secret key 32."""
    assert len(seed) == 32
    public, secret = _buffer(32), _buffer(32)
    _call("crypto_box_seed_keypair", public, secret, seed)
    return public.raw, secret.raw


def box_seal(recipient: bytes, plaintext: bytes, ephemeral_seed: bytes) -> bytes:
    """What crypto_box_seal makes, under a one-time key pair that the caller chooses."""
    public, secret = box_keypair(ephemeral_seed)
    nonce = blake2b(public + recipient, 24)
    out = _buffer(len(plaintext) + 16)
    _call("crypto_box_easy", out, plaintext, _ULL(len(plaintext)), nonce, recipient, secret)
    return public + out.raw


def box_open(recipient_seed: bytes, sealed: bytes) -> bytes:
    public, secret = box_keypair(recipient_seed)
    out = _buffer(len(sealed) - 48)
    _call("crypto_box_seal_open", out, sealed, _ULL(len(sealed)), public, secret)
    return out.raw


def argon2id(passphrase: bytes, salt: bytes, operations: int, memory_kib: int) -> bytes:
    assert len(salt) == 16
    out = _buffer(32)
    memory = ctypes.c_size_t(memory_kib * 1024)
    _call(
        "crypto_pwhash", out, _ULL(32), passphrase, _ULL(len(passphrase)), salt, _ULL(operations), memory, ctypes.c_int(_ARGON2ID13)
    )
    return out.raw


def scalar_reduce(wide: bytes) -> bytes:
    assert len(wide) == 64
    out = _buffer(32)
    _lib.crypto_core_ristretto255_scalar_reduce(out, wide)
    return out.raw


def scalar_add(a: bytes, b: bytes) -> bytes:
    out = _buffer(32)
    _lib.crypto_core_ristretto255_scalar_add(out, a, b)
    return out.raw


def scalar_multiply(a: bytes, b: bytes) -> bytes:
    out = _buffer(32)
    _lib.crypto_core_ristretto255_scalar_mul(out, a, b)
    return out.raw


def opens(function, *arguments) -> bool:
    """Whether a decryption succeeds."""
    try:
        function(*arguments)
    except ValueError:
        return False
    return True
