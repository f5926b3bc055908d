package org.zhiheng.document;

import java.util.List;

/** A set of documents was served on all its addressees (文书已送达). */
public record DocumentsServed(String documentSetId, String caseId, List<DocumentKind> kinds) {}
