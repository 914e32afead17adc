package org.xmppradar.bench.peer;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppradar.bench.OtherProcess;

/** Counts who is connected, and answers the benchmark's questions about it. */
@Sharable
final class Guests extends QuietEnd {

    private final AtomicInteger now = new AtomicInteger();

    @Override
    public void channelActive(ChannelHandlerContext context) {
        now.incrementAndGet();
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        now.decrementAndGet();
        context.fireChannelInactive();
    }

    /** How many there are, to every line, until nobody asks any more. */
    void answerQuestions() throws IOException {
        System.out.println(OtherProcess.READY);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            System.out.println(now);
        }
    }
}
