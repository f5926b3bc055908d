package org.zhiheng.calculator.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the rate limit before the calculators. */
@Configuration(proxyBeanMethods = false)
class CalculatorWebConfiguration implements WebMvcConfigurer {

  private final RateLimit rateLimit;

  CalculatorWebConfiguration(RateLimit rateLimit) {
    this.rateLimit = rateLimit;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rateLimit).addPathPatterns("/api/calculators/**", "/calculators", "/calculators/**");
  }
}
