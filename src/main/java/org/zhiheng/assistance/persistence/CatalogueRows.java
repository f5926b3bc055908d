package org.zhiheng.assistance.persistence;

import java.util.List;
import java.util.Map;

/** Rows of the data files, column → text; an empty cell is null. */
public record CatalogueRows(
    List<Map<String, String>> departments,
    List<Map<String, String>> units,
    List<Map<String, String>> matters,
    List<Map<String, String>> accounts,
    List<Map<String, String>> officers) {}
