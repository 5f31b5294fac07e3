import Peluit
