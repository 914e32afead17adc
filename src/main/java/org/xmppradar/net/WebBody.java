package org.xmppradar.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import org.xmppradar.observation.FailureKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;

/** Takes in the document of an answer, and no more than asked for. */
final class WebBody {

    private WebBody() {}

    static Mono<byte[]> read(HttpClientResponse response, Flux<byte[]> parts, int limit) {
        if (response.status().code() != HttpResponseStatus.OK.code()) {
            return Mono.error(FetchFailed.status(response.status().code()));
        }
        if (response.responseHeaders().contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return Mono.error(
                    new FetchFailed(FailureKind.PROTOCOL_VIOLATION, "the server compressed it, though asked not to"));
        }
        return parts.scanWith(ByteArrayOutputStream::new, WebBody::append)
                .doOnNext(sofar -> {
                    if (sofar.size() > limit) {
                        throw new FetchFailed(FailureKind.LIMIT_EXCEEDED, "it is larger than " + limit / 1024 + " KiB");
                    }
                })
                .last()
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream sofar, byte[] part) {
        sofar.writeBytes(part);
        return sofar;
    }
}
