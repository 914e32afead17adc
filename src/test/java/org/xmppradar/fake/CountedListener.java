package org.xmppradar.fake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.LongAdder;

/** Accepts sockets that count what is sent through them, below TLS. */
final class CountedListener extends ServerSocket {

    private final LongAdder sent;

    CountedListener(LongAdder sent) throws IOException {
        this.sent = sent;
    }

    @Override
    public Socket accept() throws IOException {
        Socket socket = new Socket() {
            @Override
            public OutputStream getOutputStream() throws IOException {
                return counted(super.getOutputStream());
            }
        };
        implAccept(socket);
        return socket;
    }

    private OutputStream counted(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                sent.add(length);
            }
        };
    }
}
