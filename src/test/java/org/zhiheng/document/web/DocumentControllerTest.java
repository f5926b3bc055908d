package org.zhiheng.document.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhiheng.document.Reading;

class DocumentControllerTest {

  private final Reading reading = mock(Reading.class);
  private final MockMvc web = MockMvcBuilders.standaloneSetup(new DocumentController(reading)).build();

  @Test
  void aPreviewRunsNothingLoadsNothingAndIsNotKept() throws Exception {
    when(reading.preview("1")).thenReturn(new Reading.Copy("执行通知书", "<p>执行通知书</p>".getBytes(StandardCharsets.UTF_8)));
    web.perform(get("/api/documents/1/preview"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(content().string(containsString("执行通知书")));
  }

  @Test
  void aFileIsDownloadedUnderItsTitleAndIsNotKept() throws Exception {
    when(reading.file("1")).thenReturn(new Reading.Copy("执行通知书", new byte[] {1}));
    web.perform(get("/api/documents/1/file"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Content-Disposition", containsString("%E6%89%A7%E8%A1%8C")))
        .andExpect(content().contentType("application/ofd"));
  }
}
