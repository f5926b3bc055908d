package org.zhiheng.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A call that has been written to the last byte and whose answer nobody reads (未读答复的调用). */
final class Unanswered implements AutoCloseable {

  private final Socket socket;

  private Unanswered(Socket socket) {
    this.socket = socket;
  }

  /**
   * Writes the call and returns at once.
   *
   * @param login user or account, colon, secret
   */
  static Unanswered post(int port, String login, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))
            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
    try {
      Socket socket = new Socket("127.0.0.1", port);
      socket.getOutputStream().write((head + json).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new Unanswered(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
