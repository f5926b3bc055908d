package org.zhiheng.assistance.web;

import org.zhiheng.testing.H2Test;

@H2Test
class ClientCertificateH2Test extends ClientCertificateContract {}
