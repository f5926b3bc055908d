package org.zhiheng.assistance.web;

import org.zhiheng.testing.H2Test;

@H2Test
class AgencyPackagesH2Test extends AgencyPackagesContract {}
