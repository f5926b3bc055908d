package org.zhiheng.worker;

import java.util.List;
import java.util.Map;
import org.zhiheng.platform.exchange.PackageFile;

/**
 * A request as the worker brings it to an agency (送办请求).
 *
 * @param errandNo names what is to be done, however often it is brought: the request's number, with a suffix for a later round
 *     after the unit asked for more or sent it on, and for the notice that it was taken back
 * @param requestNo names the request on both sides, for good
 * @param packageId of the package it came in
 * @param fields what the matter discloses
 * @param archive the court's signed package as it came, for agencies that keep it
 */
public record Errand(
    String errandNo,
    String requestNo,
    String packageId,
    String topic,
    Map<String, Object> fields,
    List<PackageFile> documents,
    byte[] archive) {}
