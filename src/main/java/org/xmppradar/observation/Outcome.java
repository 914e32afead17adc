package org.xmppradar.observation;

/** What a question to the network came to: an answer (which may be "there is none"), or a failure. */
public sealed interface Outcome<T> {

    /** The question was answered. */
    record Seen<T>(T value) implements Outcome<T> {}

    /** The question was not answered: this says nothing about the facts, only about the asking. */
    record Failed<T>(Failure failure) implements Outcome<T> {}

    static <T> Outcome<T> seen(T value) {
        return new Seen<>(value);
    }

    static <T> Outcome<T> failed(FailureKind kind, String detail) {
        return new Failed<>(new Failure(kind, detail));
    }
}
