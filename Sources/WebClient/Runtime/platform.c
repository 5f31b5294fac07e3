// What libsodium's start asks about the machine, answered for WebAssembly: there is nothing to detect.
int _sodium_runtime_get_cpu_features(void);
int _crypto_pwhash_argon2_pick_best_implementation(void);

int _sodium_runtime_get_cpu_features(void) { return 0; }

// Argon2 protects officers' key files only. It is not part of the web client, so there is no variant to pick.
int _crypto_pwhash_argon2_pick_best_implementation(void) { return 0; }
