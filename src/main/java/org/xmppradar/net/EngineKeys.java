package org.xmppradar.net;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Gives each new handshake what is to be shown now; one that has begun keeps what it began with. */
final class EngineKeys extends X509ExtendedKeyManager {

    private final Supplier<Shown> source;
    private volatile Generations generations;

    private record Generations(Shown now, Shown before) {}

    EngineKeys(Supplier<Shown> source) {
        this.source = source;
        Shown first = source.get();
        this.generations = new Generations(first, first);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return Stream.of(keyTypes).anyMatch(this::has) ? generations.now().serial() : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return has(keyType) ? generations.now().serial() : null;
    }

    private synchronized boolean has(String keyType) {
        Shown shown = source.get();
        if (!shown.equals(generations.now())) {
            generations = new Generations(shown, generations.now());
        }
        return keyType.equals(shown.key().getAlgorithm());
    }

    private Shown of(String alias) {
        Generations both = generations;
        return both.now().serial().equals(alias) ? both.now() : both.before();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return of(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return of(alias).key();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return has(keyType) ? new String[] {generations.now().serial()} : new String[0];
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return getClientAliases(keyType, issuers);
    }

    /** For blocking sockets, which we have none of. */
    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
