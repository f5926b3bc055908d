package org.zhiheng;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 执衡: the case orchestration server for court enforcement (执行). One process, one embedded engine, one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZhihengApplication {

  public static void main(String[] args) {
    // Every date the law counts is a date in China; the machine's own zone must never matter.
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    SpringApplication.run(ZhihengApplication.class, args);
  }
}
