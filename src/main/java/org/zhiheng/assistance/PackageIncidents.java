package org.zhiheng.assistance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.PackageRefused;

/** Makes an incident of every exchange package that was refused (拒收交换包转异常), whoever it was meant for. */
@Component
class PackageIncidents {

  private final AssistanceIncidents incidents;

  PackageIncidents(AssistanceIncidents incidents) {
    this.incidents = incidents;
  }

  @EventListener
  void raise(PackageRefused refused) {
    String about = refused.reference().isEmpty() ? refused.party() : refused.reference();
    incidents.raise(
        "PACKAGE_" + refused.fault().name(),
        about,
        "来自 " + refused.party() + " 的交换包" + refused.fault().label() + "，已拒收；请联系对方核实后重新发送");
  }
}
