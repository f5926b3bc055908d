package org.zhiheng.document;

import java.util.List;

/** A set of documents carries the court's seal and lies in the dossier (文书已用印). */
public record DocumentsSealed(String documentSetId, String caseId, List<DocumentKind> kinds) {}
