package org.zhiheng.platform.web.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.security.CurrentUser.ActorAuthentication;
import org.zhiheng.platform.security.Identity;

/** Checks a member of staff against the engine's identity service, whose lock after failures applies here as well. */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

  private final Identity identity;

  StaffAuthenticationProvider(Identity identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String id = given.getName();
    switch (identity.login(id, String.valueOf(given.getCredentials()))) {
      case LOCKED -> throw new LockedException("账号暂时锁定");
      case WRONG -> throw new BadCredentialsException("用户名或密码不正确");
      case OK -> {
        // Goes on below.
      }
    }
    return identity
        .find(id)
        .map(ActorAuthentication::new)
        .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
