package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;

/**
 * Something the reader may do with the case now (可办事项). Only what is allowed is offered; the server checks again when it
 * is done.
 *
 * @param question asked once more before it is done
 * @param method HTTP method of the call
 * @param url where the call goes
 * @param body sent as JSON
 * @param inputs what the reader adds to the body before it is sent
 */
public record Offer(
    String id,
    String label,
    String description,
    String question,
    String method,
    String url,
    Map<String, Object> body,
    List<Input> inputs) {

  /** Something that needs no more than a yes. */
  public Offer(
      String id, String label, String description, String question, String method, String url, Map<String, Object> body) {
    this(id, label, description, question, method, url, body, List.of());
  }

  /**
   * One field of the body the reader fills in.
   *
   * @param type {@code text}, {@code date}, {@code select} or {@code checkbox}, which becomes true or false, {@code datetime-local},
   *     or {@code checks}, which becomes the list of the choices ticked; with {@code photos} or {@code position} the body is a
   *     form, which carries files and {@code latitude} and {@code longitude}
   * @param preset what stands in it at first
   * @param choices of a {@code select} or of {@code checks}
   */
  public record Input(String name, String label, String type, String preset, List<Panorama.Choice> choices) {}
}
