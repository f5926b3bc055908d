package org.zhiheng.assistance.desk;

import java.util.List;
import java.util.Map;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.assistance.Unit;
import org.zhiheng.platform.exchange.WorkDocument;

/**
 * A request as an officer reads it (请求详情).
 *
 * @param fields what the matter discloses, Chinese label → text
 * @param cancelled whether the court took it back
 * @param owed whether the unit is to stop or undo and has not yet said that it did
 * @param open whether there is something for the unit to do
 * @param others units it may be sent on to
 * @param waiting whether the unit answered with a place in the row, which may change
 */
public record DeskSheet(
    DeskLine line,
    Matter matter,
    Map<String, String> fields,
    List<WorkDocument> documents,
    List<RequestStep> steps,
    boolean cancelled,
    boolean owed,
    boolean open,
    List<Unit> others,
    boolean waiting) {}
