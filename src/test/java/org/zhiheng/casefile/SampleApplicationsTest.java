package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample file is what its generator makes, in both formats, and large and varied enough to try the system with. */
class SampleApplicationsTest {

  @Test
  void theFilesInTheProjectAreWhatTheGeneratorMakes() throws Exception {
    assertThat(Files.readString(SampleApplications.CSV)).isEqualTo(SampleApplications.csv());
    assertThat(TableFile.lines(Files.readAllBytes(SampleApplications.XLSX), 2000)).isEqualTo(SampleApplications.lines());
  }

  @Test
  void theSampleCoversTheSevenCourtsAndManyKindsOfBases() {
    List<ApplicationTable.Row> rows = ApplicationTable.of(SampleApplications.lines(), 2000).rows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Set<String> kinds = new HashSet<>();
    rows.forEach(row -> kinds.add(row.form().basisKind()));
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(7);
  }
}
